/** The directory of the embedded database and its keys. */
package io.connectors.bootstrap.home;
