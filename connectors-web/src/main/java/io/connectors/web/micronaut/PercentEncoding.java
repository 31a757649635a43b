package io.connectors.web.micronaut;

import io.micronaut.core.annotation.Nullable;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rule: the percent-encoded bytes of an address are UTF-8. */
final class PercentEncoding {

  private static final Pattern ENCODED = Pattern.compile("(?:%[0-9A-Fa-f]{2})++");

  private PercentEncoding() {}

  /** Whether each run of percent-encoded bytes in path and query is UTF-8. */
  static boolean isUtf8(URI address) {
    return isUtf8(address.getRawPath()) && isUtf8(address.getRawQuery());
  }

  private static boolean isUtf8(@Nullable String text) {
    Matcher encoded = ENCODED.matcher(Optional.ofNullable(text).orElse(""));
    return encoded.results().allMatch(run -> isUtf8Run(run.group()));
  }

  private static boolean isUtf8Run(String run) {
    byte[] bytes = HexFormat.of().parseHex(run.replace("%", ""));
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException malformed) {
      return false;
    }
  }
}
