package io.connectors.rules.samples.tenant_ids_are_no_text_in_fields_of_the_core.domain;

import io.connectors.domain.shared.TenantId;

/** Sample: an entity as it should be. */
public record Hen(TenantId tenant, String name) {}
