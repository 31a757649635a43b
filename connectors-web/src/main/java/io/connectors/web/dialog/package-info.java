/**
 * The dialogs in which connectors are added and configured: forms made from the schemas of their
 * type.
 */
package io.connectors.web.dialog;
