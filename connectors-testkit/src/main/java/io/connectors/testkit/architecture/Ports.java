package io.connectors.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import io.connectors.domain.shared.Port;

/** Recognizes the outgoing ports by their annotation, and what implements them. */
public final class Ports {

  private Ports() {}

  public static boolean isPort(JavaClass type) {
    return type.isAnnotatedWith(Port.class);
  }

  public static boolean isAdapter(JavaClass type) {
    return type.getAllRawInterfaces().stream().anyMatch(Ports::isPort);
  }

  static boolean isPortOrAdapter(JavaClass type) {
    return isPort(type) || isAdapter(type);
  }
}
