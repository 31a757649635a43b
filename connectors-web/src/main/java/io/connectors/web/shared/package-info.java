/** What every page and route of the web adapter shares. */
package io.connectors.web.shared;
