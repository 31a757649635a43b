/** The demo accounts of the embedded database. */
package io.connectors.bootstrap.demo;
