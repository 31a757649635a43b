/** The log formats, and the levels of libraries. */
package io.connectors.bootstrap.logging;
