package io.connectors.testkit.architecture.samples.the_system_is_the_caller_of_the_named_few.application;

import io.connectors.domain.shared.Actor;
import io.connectors.domain.shared.Caller;
import io.connectors.testkit.architecture.samples.Offender;
import java.util.function.Function;

/** Sample: a use case that hides the call in a method reference. */
@Offender
final class Verb {
  Function<Actor, Caller> callers() {
    return Caller::system;
  }
}
