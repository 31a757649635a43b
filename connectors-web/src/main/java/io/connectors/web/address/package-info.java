/** The client of a request behind proxies: its IP address and its transport. */
package io.connectors.web.address;
