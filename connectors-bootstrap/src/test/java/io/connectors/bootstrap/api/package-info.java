/** Generates the description of the API, and what is made of it, from the controllers. */
package io.connectors.bootstrap.api;
