package com.example.embedder.embedders_leave_the_testkit_to_their_tests;

import com.example.embedder.Offender;
import io.connectors.architecture.EmbedderRules;

/** Sample: validates itself while it runs; to develop with, nobody needs that. */
@Offender
final class Judge {
  int rules() {
    return EmbedderRules.all().size();
  }
}
