package io.connectors.rules.samples.tenant_ids_are_no_text_in_fields_of_the_core.domain;

import io.connectors.rules.samples.Offender;

/** Sample: an entity of a tenant that can be anything. */
@Offender
public record Egg(String tenantId) {}
