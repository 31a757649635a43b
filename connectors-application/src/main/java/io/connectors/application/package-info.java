/**
 * The entry to Connectors: {@link io.connectors.application.ConnectorsApplication} creates all use
 * cases from the ports.
 */
package io.connectors.application;
