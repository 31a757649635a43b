package io.connectors.architecture.report.render;

/** Knows how the report, which lies two folders below the root, names what is elsewhere in it. */
final class Links {

  private Links() {}

  /** The way to a path of the repository. */
  static String to(String path) {
    return "../../" + path;
  }

  /** The number and title in the name of a decision's file. */
  static String nameOf(String decision) {
    return "ADR " + decision.replaceFirst(".*/0*(\\d+)-.*", "$1");
  }

  /** A full name without its packages. */
  static String simple(String name) {
    return name.replaceFirst("^(?:[a-z_]\\w*\\.)+(?=[A-Z])", "");
  }
}
