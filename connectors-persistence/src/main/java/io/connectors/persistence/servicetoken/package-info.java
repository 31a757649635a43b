/** Persistence of service tokens. */
package io.connectors.persistence.servicetoken;
