/** Compares requests and responses with the API description. */
package io.connectors.bootstrap.described;
