/** Commands of the packaged jar and what they print. */
package io.connectors.e2e.command;
