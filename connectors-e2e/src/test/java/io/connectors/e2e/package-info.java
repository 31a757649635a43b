/** The packaged application, seen from outside. */
package io.connectors.e2e;
