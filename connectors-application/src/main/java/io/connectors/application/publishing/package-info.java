/** The use case of publishing services. */
package io.connectors.application.publishing;
