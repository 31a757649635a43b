package io.connectors.rules.samples.declared_arrows_between_modules_are_there.domain;

import io.connectors.rules.samples.Offender;

/** Sample: the first class of a program that lacks most of the declared modules. */
@Offender
public record Egg(String name) {}
