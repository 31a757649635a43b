package io.connectors.domain.catalog;

import io.connectors.domain.shared.JsonValue.JsonObject;

/**
 * Value: what a type of connector can do, such as {@code post_text} or {@code max_length}; read by
 * the services that publish.
 */
public record Capabilities(JsonObject values) {}
