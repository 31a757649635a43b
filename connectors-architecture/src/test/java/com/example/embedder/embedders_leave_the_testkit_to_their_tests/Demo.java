package com.example.embedder.embedders_leave_the_testkit_to_their_tests;

import io.connectors.testkit.memory.InMemoryStore;

/** Sample: keeps everything in memory, which is what it is named for. */
final class Demo {
  private final InMemoryStore store = new InMemoryStore();

  int events() {
    return store.auditEvents().size();
  }
}
