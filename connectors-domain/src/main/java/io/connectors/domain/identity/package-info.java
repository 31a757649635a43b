/** Who signs in: sessions of browsers, and how often somebody may try. */
package io.connectors.domain.identity;
