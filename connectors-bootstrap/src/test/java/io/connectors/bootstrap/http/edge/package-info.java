/** Requests at the edge: every route, refusals, limits, methods and malformed requests. */
package io.connectors.bootstrap.http.edge;
