package io.connectors.rules.samples.the_system_is_the_caller_of_the_named_few.web;

import io.connectors.domain.access.Caller;
import java.util.Optional;

/** Sample: a guard that takes its caller from the request. */
final class Guard {
  boolean knows(Optional<Caller> caller) {
    return caller.isPresent();
  }
}
