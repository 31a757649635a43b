/** Browsers, their screens, and foreign responses that replace ours. */
package io.connectors.e2e.browser;
