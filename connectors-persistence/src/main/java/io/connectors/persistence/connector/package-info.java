/** How installed connectors are kept. */
package io.connectors.persistence.connector;
