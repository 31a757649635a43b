/** Tests of pages without a browser. */
package io.connectors.bootstrap.http.page;
