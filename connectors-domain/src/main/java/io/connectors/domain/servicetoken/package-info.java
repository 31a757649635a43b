/** How services sign in: tokens that a tenant's admin makes for them, and takes back. */
package io.connectors.domain.servicetoken;
