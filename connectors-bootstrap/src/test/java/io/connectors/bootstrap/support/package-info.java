/** HTTP clients and token issuers for tests in this process and of the packaged jar. */
package io.connectors.bootstrap.support;
