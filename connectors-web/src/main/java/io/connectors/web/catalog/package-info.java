/** The catalog over HTTP. */
package io.connectors.web.catalog;
