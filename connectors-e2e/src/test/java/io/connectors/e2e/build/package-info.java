/** The results of the build and their components. */
package io.connectors.e2e.build;
