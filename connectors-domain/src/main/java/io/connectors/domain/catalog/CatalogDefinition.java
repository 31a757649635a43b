package io.connectors.domain.catalog;

import io.connectors.domain.configuration.ConfigSchema;

/**
 * Value: the content of a catalog file.
 *
 * @param name the display name
 * @param description one or two sentences for users who choose a type
 * @param icon the name of a Tabler icon, such as {@code brand-x}
 * @param configSchema the schema of configurations
 * @param authSchema the schema of credentials
 * @param revision the revision of the file, from 1; a lower one never replaces a higher one
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
