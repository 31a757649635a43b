package io.connectors.web.home;

import java.util.Arrays;
import java.util.Locale;

/** Value: a tab. An unknown key selects the first. */
enum Tab {
  CATALOG,
  INSTALLED,
  ACTIVITY,
  TOKENS;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Tab ofKey(String key) {
    return Arrays.stream(values()).filter(tab -> tab.key().equals(key)).findFirst().orElse(CATALOG);
  }
}
