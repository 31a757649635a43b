package io.connectors.rules.samples.arrows_between_modules_are_declared.domain;

/** Sample: what everybody may know. */
public record Egg(String name) {}
