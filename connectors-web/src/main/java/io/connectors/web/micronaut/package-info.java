/**
 * Workarounds for behaviour of Micronaut and Netty that cannot be configured. Each type links the
 * upstream issue, if there is one, and the condition for its deletion.
 */
package io.connectors.web.micronaut;
