/** Tests of the catalog over the API. */
package io.connectors.bootstrap.http.catalog;
