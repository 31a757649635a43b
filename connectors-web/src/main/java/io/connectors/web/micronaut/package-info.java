/**
 * Workarounds for behaviour of Micronaut and Netty that cannot be configured. Each type links the
 * upstream issue, if one was found, and says when it can be deleted.
 */
package io.connectors.web.micronaut;
