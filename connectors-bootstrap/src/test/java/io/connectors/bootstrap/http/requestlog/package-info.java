/** Tests of the request log. */
package io.connectors.bootstrap.http.requestlog;
