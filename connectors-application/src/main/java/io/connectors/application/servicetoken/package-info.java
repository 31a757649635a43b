/** The use cases of service tokens. */
package io.connectors.application.servicetoken;
