/** What the log looks like, for people and for machines. */
package io.connectors.bootstrap.logging;
