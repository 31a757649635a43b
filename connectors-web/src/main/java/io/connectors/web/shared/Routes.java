package io.connectors.web.shared;

/** Names the places where the web adapter is found. */
public final class Routes {

  /** Where the pages are, and everything else below. */
  public static final String FEATURE = "/features/connectors";

  /** Where the JSON API is. */
  public static final String API = FEATURE + "/api";

  private Routes() {}
}
