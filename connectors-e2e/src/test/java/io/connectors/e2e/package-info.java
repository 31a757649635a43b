/** End-to-end tests of the packaged application. */
package io.connectors.e2e;
