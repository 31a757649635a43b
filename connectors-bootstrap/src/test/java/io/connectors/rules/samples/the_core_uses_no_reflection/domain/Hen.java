package io.connectors.rules.samples.the_core_uses_no_reflection.domain;

/** Sample: a model that asks for a type, which is not looking inside. */
public final class Hen {
  public boolean isOne(Object other) {
    return Hen.class.isInstance(other);
  }
}
