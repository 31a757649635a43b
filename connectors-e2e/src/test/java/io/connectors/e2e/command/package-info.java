/** Commands of the packaged jar and their output. */
package io.connectors.e2e.command;
