package io.connectors.domain.catalog;

import io.connectors.domain.shared.JsonValue.JsonObject;

/**
 * Value: the capabilities of a connector type, such as {@code post_text} or {@code max_length}, for
 * publishing services.
 */
public record Capabilities(JsonObject values) {}
