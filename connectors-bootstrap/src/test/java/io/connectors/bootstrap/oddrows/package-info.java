/** Rows that an operator has edited by hand. */
package io.connectors.bootstrap.oddrows;
