/** Forms of the pages without a browser. */
package io.connectors.bootstrap.http.dialog;
