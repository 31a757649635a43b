package io.connectors.rules.samples.nothing_is_injected_into_fields;

import io.connectors.rules.samples.Offender;

/** Sample: a type that a framework fills in from behind. */
@Offender
final class FilledIn {
  @Inject String name = "";
}
