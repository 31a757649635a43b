/** People at a browser: what they see, press and get in place of our answers. */
package io.connectors.e2e.browser;
