package io.connectors.domain.catalog;

import io.connectors.domain.configuration.ConfigSchema;

/**
 * Value: what a catalog file says of a type of connector.
 *
 * @param name what people call it
 * @param description one or two sentences for the person who looks for it
 * @param icon the name of a Tabler icon, such as {@code brand-x}
 * @param configSchema what the settings must look like
 * @param authSchema what the credentials must look like
 * @param revision counts the file's editions, from 1; a lower one never replaces a higher one
 */
public record CatalogDefinition(
    CatalogKey key,
    String name,
    String description,
    Category category,
    String icon,
    AuthType authType,
    Capabilities capabilities,
    ConfigSchema configSchema,
    ConfigSchema authSchema,
    long revision) {}
