package io.connectors.schema.format;

import com.google.re2j.Pattern;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Rule: URIs (RFC 3986), IRIs (RFC 3987) and URI templates (RFC 6570). A URI must be absolute with
 * a host and a valid port, or have a scheme without hosts, such as {@code urn:}. Other URIs without
 * a host are rejected: {@code javascript:} and {@code file:} are unsafe, {@code localhost:8080} is
 * a mistake.
 */
final class Uris {

  private static final String ENCODED = "%[0-9A-Fa-f]{2}";
  private static final String NAME = "(?:[A-Za-z0-9_]|" + ENCODED + ")+";
  private static final String VARIABLE = NAME + "(?:\\." + NAME + ")*(?:\\*|:[1-9][0-9]{0,3})?";
  private static final String EXPRESSION = "\\{[+#./;?&]?" + VARIABLE + "(?:," + VARIABLE + ")*\\}";
  private static final String LITERAL = "[^\\x00-\\x20\\x7f-\\x{9f}\"%<>\\\\^`{|}]|" + ENCODED;
  private static final Pattern TEMPLATE =
      Pattern.compile("(?:" + LITERAL + "|" + EXPRESSION + ")*"); // runs in linear time

  /** IANA schemes whose URIs have no host. */
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
