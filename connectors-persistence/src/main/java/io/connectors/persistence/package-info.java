/**
 * Persistence adapter on PostgreSQL, one package for each port. Micronaut finds the adapters;
 * {@link io.connectors.persistence.database} is for start-up.
 */
package io.connectors.persistence;
