/**
 * The dialogs that create and configure connectors, with forms generated from the schemas of their
 * type.
 */
package io.connectors.web.dialog;
