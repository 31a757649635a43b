/** The health check. */
package io.connectors.web.health;
