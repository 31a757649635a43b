/** The record of all outgoing ports of the core. */
package io.connectors.domain;
