package io.connectors.web.shared;

import io.micronaut.http.HttpRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The page to which a browser returns after a form. It is never on another site. */
public final class ReturnAddress {

  private static final URI HOME = URI.create(Routes.FEATURE + "/");

  /** Longer than any URL of ours. It is stored during an OIDC login. */
  private static final int MAX_CHARACTERS = 2_000;

  private static final Pattern NOT_ASCII = Pattern.compile("[^\\x00-\\x7F]+");

  private ReturnAddress() {}

  /**
   * The requested URL if it is a page of ours, otherwise the home page. Non-ASCII letters are
   * percent-encoded, because headers are ASCII.
   */
  public static URI of(String requested) {
    return Optional.of(requested)
        .filter(text -> StandardCharsets.UTF_8.newEncoder().canEncode(text))
        .map(ReturnAddress::ascii)
        .filter(text -> text.length() <= MAX_CHARACTERS)
        .flatMap(ReturnAddress::parse)
        .filter(ReturnAddress::isOurs)
        .orElse(HOME);
  }

  static Optional<URI> parse(String text) {
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

  /** The page that sent the request if it is one of ours, otherwise the home page. */
  public static URI of(HttpRequest<?> request) {
    return of(ClientKind.currentPage(request).orElse(""));
  }

  /** Browsers resolve dot segments, also encoded ones, and read {@code //} as another host. */
  private static boolean isPlain(URI address) {
    String path = address.getRawPath();
    return path.equals(address.normalize().getRawPath())
        && !address.toString().startsWith("//")
        && !path.toLowerCase(Locale.ROOT).contains("%2e");
  }
}
