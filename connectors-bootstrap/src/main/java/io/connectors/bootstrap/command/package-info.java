/** The commands of the program. */
package io.connectors.bootstrap.command;
