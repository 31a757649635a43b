/** The program that writes the architecture report, to be started by a build. */
package io.connectors.architecture.command;
