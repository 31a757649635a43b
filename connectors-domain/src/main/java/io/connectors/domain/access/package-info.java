/** Access: callers, their permissions, and the tenants they may act for. */
package io.connectors.domain.access;
