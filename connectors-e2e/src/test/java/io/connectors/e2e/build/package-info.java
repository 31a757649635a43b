/** What the build makes, and of what. */
package io.connectors.e2e.build;
