/** The documents: what stands in them, and whether it is true. */
package io.connectors.e2e.document;
