/** JSON columns. */
package io.connectors.persistence.json;
