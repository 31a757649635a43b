/** Who did what, kept for good. */
package io.connectors.domain.audit;
