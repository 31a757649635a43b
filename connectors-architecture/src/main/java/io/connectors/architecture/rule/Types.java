package io.connectors.architecture.rule;

import com.tngtech.archunit.core.domain.JavaClass;

/** Answers what several rules ask of a type. */
public final class Types {

  private Types() {}

  /** The type at the top of the file: what is nested in it has its duties and its exemptions. */
  public static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(Types::outermost).orElse(type);
  }
}
