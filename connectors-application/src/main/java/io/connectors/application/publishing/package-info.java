/** Handing publish targets to the services that publish. */
package io.connectors.application.publishing;
