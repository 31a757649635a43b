/** Everything that is done with installed connectors. */
package io.connectors.application.connector;
