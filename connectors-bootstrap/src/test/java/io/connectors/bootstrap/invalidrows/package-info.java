/** Tests with rows that an operator has edited with SQL. */
package io.connectors.bootstrap.invalidrows;
