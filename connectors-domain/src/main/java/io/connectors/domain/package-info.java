/** All outgoing ports of the core, together. */
package io.connectors.domain;
