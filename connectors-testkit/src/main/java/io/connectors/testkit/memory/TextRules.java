package io.connectors.testkit.memory;

import static io.connectors.testkit.memory.ValueRules.say;

import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.violation.Reason;
import io.connectors.domain.shared.violation.Violation;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** In-memory adapter: judges texts by length, format and pattern. */
final class TextRules {

  /** With an underscore, which {@link URI} does not take for a part of a host. */
  private static final Pattern HOST_WITH_UNDERSCORE =
      Pattern.compile("([^@]*@)?[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]+)*\\.?(:[0-9]{1,4})?");

  private TextRules() {}

  static Stream<Violation> judge(JsonObject rules, String text, JsonPointer place) {
    int length = text.codePointCount(0, text.length());
    return Stream.of(
            Limits.atLeast(rules, "minLength", length)
                .map(least -> new Violation(place, new Reason.TooShort(least.value().intValue()))),
            Limits.atMost(rules, "maxLength", length)
                .map(most -> new Violation(place, new Reason.TooLong(most.value().intValue()))),
            form(rules, text, place))
        .flatMap(violations -> violations);
  }

  /** A pattern is not looked at where the format is wrong already. */
  private static Stream<Violation> form(JsonObject rules, String text, JsonPointer place) {
    if (rules.text("format").equals(Optional.of("uri")) && !isAddress(text)) {
      return say(place, new Reason.Format("uri", !isAscii(text)));
    }
    return rules.text("pattern").stream()
        .filter(pattern -> !Pattern.compile(pattern).matcher(text).find())
        .flatMap(pattern -> say(place, new Reason.Pattern(rules.text("x-pattern-message"))));
  }

  private static boolean isAddress(String text) {
    try {
      URI uri = new URI(text);
      return uri.isAbsolute() && hasHost(uri) && uri.getPort() <= 65_535 && isAscii(text);
    } catch (URISyntaxException notAnAddress) {
      return false;
    }
  }

  private static boolean hasHost(URI uri) {
    return uri.getHost() != null
        || (uri.getRawAuthority() != null
            && HOST_WITH_UNDERSCORE.matcher(uri.getRawAuthority()).matches());
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(character -> character < 0x7f);
  }
}
