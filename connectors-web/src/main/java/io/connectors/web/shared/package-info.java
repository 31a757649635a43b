/** Types that all pages and routes of the web adapter share. */
package io.connectors.web.shared;
