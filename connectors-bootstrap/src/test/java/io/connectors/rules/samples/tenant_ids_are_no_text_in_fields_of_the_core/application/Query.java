package io.connectors.rules.samples.tenant_ids_are_no_text_in_fields_of_the_core.application;

import io.connectors.rules.samples.Offender;
import java.util.Optional;

/** Sample: a query that hides the text in an Optional. */
@Offender
public record Query(Optional<String> ofTenant) {}
