/** Where a request comes from: the client behind proxies, and the transport. */
package io.connectors.web.address;
