/**
 * The entry to Connectors: {@link io.connectors.application.ConnectorsApplication} makes every use
 * case out of the ports.
 */
package io.connectors.application;
