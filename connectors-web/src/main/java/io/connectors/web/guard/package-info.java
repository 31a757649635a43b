/** Filters that reject calls: permissions and rate limits. */
package io.connectors.web.guard;
