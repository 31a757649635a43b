/** How service tokens are kept. */
package io.connectors.persistence.servicetoken;
