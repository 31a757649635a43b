/** Service tokens: credentials of services, created and revoked by tenant admins. */
package io.connectors.domain.servicetoken;
