/** Judging settings before anything is installed. */
package io.connectors.application.configuration;
