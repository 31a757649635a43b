/** Access: who calls, what the caller may do, and which tenants it may do it in. */
package io.connectors.domain.access;
