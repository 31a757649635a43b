package io.connectors.testkit.architecture.samples.declared_arrows_between_modules_are_there.domain;

/** Sample: what nobody uses. */
public record Egg(String name) {}
