/** Tests of the HTTP interface in this process, with in-memory adapters and a test clock. */
package io.connectors.bootstrap.http;
