/** JSON on the wire, to and from the values of the domain. */
package io.connectors.web.json;
