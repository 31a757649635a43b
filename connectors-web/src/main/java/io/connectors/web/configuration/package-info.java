/** Judging settings over HTTP. */
package io.connectors.web.configuration;
