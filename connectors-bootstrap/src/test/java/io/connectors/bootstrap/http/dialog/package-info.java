/** Tests of the pages' forms without a browser. */
package io.connectors.bootstrap.http.dialog;
