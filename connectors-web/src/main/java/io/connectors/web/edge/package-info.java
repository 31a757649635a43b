/** What connections are held to before there is a request to look at. */
package io.connectors.web.edge;
