/** The one place where tests get a database from, with the roles and policies of production. */
package io.connectors.persistence.testing;
