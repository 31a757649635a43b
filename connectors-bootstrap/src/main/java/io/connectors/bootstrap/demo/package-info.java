/** The demo accounts of the embedded default. */
package io.connectors.bootstrap.demo;
