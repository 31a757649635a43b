package io.connectors.web.home;

import java.util.Locale;

/** Value: one of the two tabs; what names neither is the first. */
enum Tab {
  CATALOG,
  INSTALLED;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Tab ofKey(String key) {
    return key.equals(INSTALLED.key()) ? INSTALLED : CATALOG;
  }
}
