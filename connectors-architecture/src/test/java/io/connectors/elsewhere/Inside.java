package io.connectors.elsewhere;

/** Sample: one of our types that no module exports. */
public record Inside() {}
