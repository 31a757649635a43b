package com.example.embedder.embedders_leave_the_testkit_to_their_tests;

import com.example.embedder.Offender;
import io.connectors.architecture.EmbedderRules;

/** Sample: uses a contract at run time. */
@Offender
final class RunTimeContract {
  int rules() {
    return EmbedderRules.all().size();
  }
}
