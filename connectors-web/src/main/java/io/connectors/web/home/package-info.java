/** The home page with its tabs. */
package io.connectors.web.home;
