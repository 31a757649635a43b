package io.connectors.web.shared;

import io.micronaut.http.HttpRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a browser goes after a form: back to a page of ours, never to another site. */
public final class ReturnAddress {

  /** Longer than any page of ours; it is stored while a person signs in at an issuer. */
  private static final int MAX_CHARACTERS = 2_000;

  private static final Pattern NOT_ASCII = Pattern.compile("[^\\x00-\\x7F]+");

  private ReturnAddress() {}

  /**
   * The wanted address if it is one of ours, or else the first page. Letters beyond ASCII are
   * percent-encoded, because a header holds ASCII alone.
   */
  public static URI of(String wanted) {
    return Optional.of(wanted)
        .filter(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text))
        .map(ReturnAddress::ascii)
        .filter(text -> text.length() <= MAX_CHARACTERS)
        .flatMap(ReturnAddress::read)
        .filter(ReturnAddress::isOurs)
        .orElseGet(ReturnAddress::home);
  }

  private static Optional<URI> read(String text) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }

  private static String ascii(String text) {
    return NOT_ASCII
        .matcher(text)
        .replaceAll(letters -> URLEncoder.encode(letters.group(), StandardCharsets.UTF_8));
  }

  private static boolean isOurs(URI address) {
    return !address.isAbsolute()
        && address.getRawAuthority() == null
        && address.getRawPath() != null
        && Routes.arePages(address.getRawPath())
        && isPlain(address);
  }

  /** The page that a request was sent from if it is one of ours, or else the first page. */
  public static URI of(HttpRequest<?> request) {
    return of(ClientKind.currentPage(request).orElse(""));
  }

  /** Browsers follow dots, encoded ones too, and take a third slash for another site. */
  private static boolean isPlain(URI address) {
    String path = address.getRawPath();
    return path.equals(address.normalize().getRawPath())
        && !address.toString().startsWith("//")
        && !path.toLowerCase(Locale.ROOT).contains("%2e");
  }

  private static URI home() {
    return URI.create(Routes.FEATURE + "/");
  }
}
