/**
 * Workarounds for what Micronaut and Netty do and cannot be told to do otherwise. Each type links
 * the upstream issue, or says that none was found, and says when it can be deleted.
 */
package io.connectors.web.micronaut;
