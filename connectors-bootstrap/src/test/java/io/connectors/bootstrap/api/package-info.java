/** Generates the API description and the request collection from the controllers. */
package io.connectors.bootstrap.api;
