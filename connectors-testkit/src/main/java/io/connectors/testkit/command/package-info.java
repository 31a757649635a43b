/** Programs of the testkit, to be started by a build. */
package io.connectors.testkit.command;
