package io.connectors.rules.samples.the_system_is_the_caller_of_the_named_few.application;

import io.connectors.domain.access.Caller;
import io.connectors.domain.shared.Actor;
import io.connectors.rules.samples.Offender;
import java.util.function.Function;

/** Sample: a use case that hides the call in a method reference. */
@Offender
final class Verb {
  Function<Actor, Caller> callers() {
    return Caller::system;
  }
}
