/** What the log says of every request. */
package io.connectors.web.requestlog;
