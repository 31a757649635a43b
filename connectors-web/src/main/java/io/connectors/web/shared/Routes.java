package io.connectors.web.shared;

import java.util.Set;

/** Names the places where the web adapter is found. */
public final class Routes {

  /** Where the pages are, and everything else below. */
  public static final String FEATURE = "/features/connectors";

  /** Where the JSON API is. */
  public static final String API = FEATURE + "/api";

  /** The health check. */
  public static final String HEALTH = "/health";

  private static final Set<String> OPEN = Set.of(HEALTH, "/login", "/logout");

  private Routes() {}

  /** Whether a page of ours, or something that belongs to one, is there. */
  static boolean arePages(String path) {
    return path.equals(FEATURE) || path.startsWith(FEATURE + "/");
  }

  /** Whether it makes no difference there who is signed in. */
  public static boolean areForAnyone(String path) {
    return OPEN.contains(path) || path.startsWith("/static/") || path.startsWith("/login/");
  }
}
