package io.micronaut.views;

/** Stands in for the real annotation, which the testkit has no need of. */
public @interface View {
  String value();
}
