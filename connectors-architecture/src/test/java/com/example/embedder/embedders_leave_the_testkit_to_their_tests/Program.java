package com.example.embedder.embedders_leave_the_testkit_to_their_tests;

import com.example.embedder.Offender;
import io.connectors.testkit.memory.InMemoryStore;

/** Sample: uses in-memory adapters without an exemption. */
@Offender
final class Program {
  private final InMemoryStore store = new InMemoryStore();

  int events() {
    return store.auditEvents().size();
  }
}
