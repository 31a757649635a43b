/** The texts of all pages, from one message file. */
package io.connectors.web.message;
