package io.connectors.schema;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.everit.json.schema.FormatValidator;

/**
 * Schema adapter: the format {@code uri}, as an address that can be connected to: absolute, with a
 * host and a port that exists, in ASCII. The standard's own would let {@code javascript:} and
 * {@code file:} pass.
 */
final class UriFormat implements FormatValidator {

  private static final int LAST_PORT = 65_535;

  @Override
  public String formatName() {
    return "uri";
  }

  /** Says nothing of the text: the caller has words of its own. */
  @Override
  public Optional<String> validate(String text) {
    return isAddress(text) ? Optional.empty() : Optional.of("");
  }

  private static boolean isAddress(String text) {
    try {
      URI uri = new URI(text);
      return uri.isAbsolute()
          && uri.getHost() != null
          && uri.getPort() <= LAST_PORT
          && text.chars().allMatch(character -> character < 0x7f);
    } catch (URISyntaxException notAnAddress) {
      return false;
    }
  }
}
