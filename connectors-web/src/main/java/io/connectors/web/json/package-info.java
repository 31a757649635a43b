/** Reads and writes JSON values of the domain. */
package io.connectors.web.json;
