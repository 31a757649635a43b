/** The pages in a browser. */
package io.connectors.e2e.pages;
