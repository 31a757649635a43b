package io.connectors.domain.connector;

import io.connectors.domain.configuration.Configuration;
import io.connectors.domain.shared.JsonPointer;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * Value: the scheme, host and port that an address leads to, lower-cased, a default port dropped;
 * or the text itself where it is no such address.
 */
record Origin(String value) {

  /** The origin of the address at that place, if there is one. */
  static Optional<Origin> at(JsonPointer place, Configuration configuration) {
    return configuration.textAt(place).map(Origin::of);
  }

  static Origin of(String address) {
    try {
      URI uri = new URI(address.strip());
      if (uri.getScheme() == null || uri.getHost() == null) {
        return new Origin(address);
      }
      String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
      String host = uri.getHost().toLowerCase(Locale.ROOT);
      return new Origin(scheme + "://" + host + port(scheme, uri.getPort()));
    } catch (URISyntaxException notAnAddress) {
      return new Origin(address);
    }
  }

  private static String port(String scheme, int port) {
    boolean usual =
        port < 0
            || (port == 80 && scheme.equals("http"))
            || (port == 443 && scheme.equals("https"));
    return usual ? "" : ":" + port;
  }
}
