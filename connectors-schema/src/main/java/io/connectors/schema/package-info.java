/**
 * Validates configurations and credentials with everit (JSON Schema, draft-07); start at {@link
 * io.connectors.schema.EveritConfigurationValidator}.
 *
 * <p>Keywords of our own, besides the two of {@link
 * io.connectors.domain.configuration.ConfigSchema}: {@code x-pattern-message}, a text that is
 * reported in place of the general words where a {@code pattern} does not match. {@code format:
 * uri} asks for more than the standard: an absolute URI with a host, so that neither a script nor a
 * file passes; a {@code pattern} beside it narrows it down, to http and https for example, and is
 * reported only where the format is right.
 */
package io.connectors.schema;
