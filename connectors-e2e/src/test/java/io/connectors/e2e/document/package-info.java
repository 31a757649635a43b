/** Checks of the documents: their form, links and commands. */
package io.connectors.e2e.document;
