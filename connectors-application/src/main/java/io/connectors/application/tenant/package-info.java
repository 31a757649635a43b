/** What is done with a tenant as a whole. */
package io.connectors.application.tenant;
