/** Publish targets over HTTP. */
package io.connectors.web.publishing;
