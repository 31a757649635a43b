/** Keys of tenants and of the operator. */
package io.connectors.e2e.keys;
