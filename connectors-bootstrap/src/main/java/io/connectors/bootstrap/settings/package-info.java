/** The settings, validated before any connection is opened. */
package io.connectors.bootstrap.settings;
