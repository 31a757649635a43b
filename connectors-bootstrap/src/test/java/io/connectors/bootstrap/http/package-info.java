/** The HTTP interface in this process, over in-memory adapters and with a clock of the test. */
package io.connectors.bootstrap.http;
