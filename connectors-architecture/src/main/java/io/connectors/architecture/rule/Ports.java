package io.connectors.architecture.rule;

import com.tngtech.archunit.core.domain.JavaClass;

/** Recognizes the outgoing ports by their annotation, and what implements them. */
public final class Ports {

  private Ports() {}

  public static boolean isPort(JavaClass type) {
    return type.isAnnotatedWith(CoreTypes.PORT);
  }

  public static boolean isAdapter(JavaClass type) {
    return type.getAllRawInterfaces().stream().anyMatch(Ports::isPort);
  }

  public static boolean isPortOrAdapter(JavaClass type) {
    return isPort(type) || isAdapter(type);
  }
}
