/** Pages, drawn with Pebble. */
package io.connectors.web.page;
