/** Whether the application can do its work. */
package io.connectors.web.health;
