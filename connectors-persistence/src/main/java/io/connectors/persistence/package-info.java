/**
 * Persistence adapter: keeps everything in PostgreSQL, one package per port. Micronaut finds the
 * adapters by itself; {@link io.connectors.persistence.database} is for whoever starts the program.
 */
package io.connectors.persistence;
