/** The pages in a browser, under ordinary and failing conditions. */
package io.connectors.e2e.pages;
