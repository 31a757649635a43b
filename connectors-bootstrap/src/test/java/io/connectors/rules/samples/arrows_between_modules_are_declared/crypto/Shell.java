package io.connectors.rules.samples.arrows_between_modules_are_declared.crypto;

import io.connectors.rules.samples.arrows_between_modules_are_declared.domain.Egg;

/** Sample: an arrow that is drawn. */
public record Shell(Egg egg) {}
