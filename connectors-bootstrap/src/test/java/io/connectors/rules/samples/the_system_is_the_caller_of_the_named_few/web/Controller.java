package io.connectors.rules.samples.the_system_is_the_caller_of_the_named_few.web;

import io.connectors.domain.access.Caller;
import io.connectors.rules.samples.Offender;

/** Sample: a controller that makes itself the system when a token says so. */
@Offender
final class Controller {
  Caller callerOf(String role, Caller tokens) {
    return role.equals("system") ? Caller.system() : tokens;
  }
}
