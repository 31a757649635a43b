/** The log of requests. */
package io.connectors.bootstrap.http.requestlog;
