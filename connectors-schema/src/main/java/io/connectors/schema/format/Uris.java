package io.connectors.schema.format;

import com.google.re2j.Pattern;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Rule: URIs (RFC 3986) and, with other letters, IRIs (RFC 3987); templates of URIs (RFC 6570). An
 * address is absolute and has a host, and its port exists, or its scheme is one that never has a
 * host, such as {@code urn:}. Other addresses without a host are refused: {@code javascript:} and
 * {@code file:} are unsafe, and {@code localhost:8080} is a mistake.
 */
final class Uris {

  private static final String ENCODED = "%[0-9A-Fa-f]{2}";
  private static final String NAME = "(?:[A-Za-z0-9_]|" + ENCODED + ")+";
  private static final String VARIABLE = NAME + "(?:\\." + NAME + ")*(?:\\*|:[1-9][0-9]{0,3})?";
  private static final String EXPRESSION = "\\{[+#./;?&]?" + VARIABLE + "(?:," + VARIABLE + ")*\\}";
  private static final String LITERAL = "[^\\x00-\\x20\\x7f-\\x{9f}\"%<>\\\\^`{|}]|" + ENCODED;
  private static final Pattern TEMPLATE =
      Pattern.compile("(?:" + LITERAL + "|" + EXPRESSION + ")*"); // runs in linear time

  /** Schemes of the IANA registry whose addresses name no server. */
  private static final Set<String> WITHOUT_HOST =
      Set.of(
          "acct", "did", "doi", "geo", "mailto", "news", "sip", "sips", "sms", "tag", "tel", "urn",
          "xmpp");

  private Uris() {}

  static boolean isAddress(String text) {
    return isAscii(text) && isInternationalAddress(text);
  }

  static boolean isReference(String text) {
    return isAscii(text) && isInternationalReference(text);
  }

  static boolean isInternationalAddress(String text) {
    return parsed(text)
        .filter(URI::isAbsolute)
        .filter(uri -> hasHost(uri) || needsNoHost(uri))
        .isPresent();
  }

  private static boolean hasHost(URI uri) {
    return Optional.ofNullable(uri.getRawAuthority()).filter(Authority::hasHost).isPresent();
  }

  private static boolean needsNoHost(URI uri) {
    return uri.isOpaque() && WITHOUT_HOST.contains(uri.getScheme().toLowerCase(Locale.ROOT));
  }

  static boolean isInternationalReference(String text) {
    return parsed(text).isPresent();
  }

  static boolean isTemplate(String text) {
    return TEMPLATE.matches(text);
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(character -> character < 0x7f);
  }

  private static Optional<URI> parsed(String text) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException notOne) {
      return Optional.empty();
    }
  }
}
