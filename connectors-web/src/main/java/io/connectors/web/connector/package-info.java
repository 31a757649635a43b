/** Installed connectors over HTTP. */
package io.connectors.web.connector;
