/** Publish targets: active connectors with credentials. */
package io.connectors.domain.publishing;
