/** The use case for whole tenants. */
package io.connectors.application.tenant;
