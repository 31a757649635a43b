/** Tests of the HTTP edge: all routes, limits, methods and malformed requests. */
package io.connectors.bootstrap.http.edge;
