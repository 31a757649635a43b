package io.connectors.web.shared;

import java.util.Set;

/** The paths of the web adapter. */
public final class Routes {

  public static final String FEATURE = "/features/connectors";

  public static final String API = FEATURE + "/api";

  public static final String HEALTH = "/health";

  private static final Set<String> PUBLIC = Set.of(HEALTH, "/login", "/logout");

  private Routes() {}

  static boolean arePages(String path) {
    return path.equals(FEATURE) || path.startsWith(FEATURE + "/");
  }

  /** Whether the path needs no authentication. */
  public static boolean areForAnyone(String path) {
    return PUBLIC.contains(path) || path.startsWith("/static/") || path.startsWith("/login/");
  }
}
