/** The request log. */
package io.connectors.web.requestlog;
