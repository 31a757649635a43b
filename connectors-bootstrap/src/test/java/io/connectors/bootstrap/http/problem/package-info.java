/** Tests of error responses: status, fields and precedence. */
package io.connectors.bootstrap.http.problem;
