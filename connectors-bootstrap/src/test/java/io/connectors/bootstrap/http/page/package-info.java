/** Pages without a browser. */
package io.connectors.bootstrap.http.page;
