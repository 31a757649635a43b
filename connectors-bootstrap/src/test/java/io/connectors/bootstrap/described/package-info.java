/** Compares what is sent and answered with the description of the API. */
package io.connectors.bootstrap.described;
