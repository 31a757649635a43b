/** The use cases of installed connectors. */
package io.connectors.application.connector;
