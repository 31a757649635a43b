package io.connectors.domain.servicetoken;

import io.connectors.domain.shared.Sha256;
import io.connectors.domain.shared.TenantId;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * Value: the secret key of a service token, {@code cnt_<tenant>_<43 characters><8 digits>}: the
 * tenant, 256 random bits and a checksum. It cannot be compared, printed or serialized, and is
 * never stored.
 */
public final class ServiceTokenKey {

  /** The prefix of every key, for secret scanners. */
  public static final String PREFIX = "cnt_";

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;
  private static final int CHECK_DIGITS = 8;
  private static final Pattern PATTERN =
      Pattern.compile(PREFIX + "([a-z0-9][a-z0-9-]{0,62})_[A-Za-z0-9_-]{43}[0-9a-f]{8}");

  private final TenantId tenant;
  private final String text;

  private ServiceTokenKey(TenantId tenant, String text) {
    this.tenant = tenant;
    this.text = text;
  }

  /** A new key of 256 random bits. */
  public static ServiceTokenKey random(TenantId tenant) {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    String text = PREFIX + tenant + '_' + secret;
    return new ServiceTokenKey(tenant, text + checksum(text));
  }

  /** Parses a key; empty if it is malformed or its checksum is wrong. */
  public static Optional<ServiceTokenKey> parse(String text) {
    Matcher matcher = PATTERN.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int end = text.length() - CHECK_DIGITS;
    return checksum(text.substring(0, end)).equals(text.substring(end))
        ? Optional.of(new ServiceTokenKey(new TenantId(matcher.group(1)), text))
        : Optional.empty();
  }

  /** The tenant in the key, not yet verified. */
  public TenantId tenant() {
    return tenant;
  }

  /** The hash for the store. */
  public ServiceTokenHash hash() {
    return new ServiceTokenHash(Sha256.hex(text));
  }

  /** The key as text, shown once when the token is created. */
  public String revealToCreator() {
    return text;
  }

  /** CRC-32 in hexadecimal digits, to distinguish real keys from similar texts. */
  private static String checksum(String text) {
    CRC32 sum = new CRC32();
    sum.update(text.getBytes(StandardCharsets.US_ASCII));
    return HexFormat.of().toHexDigits((int) sum.getValue());
  }

  /** Always {@code [redacted]}. */
  @Override
  public String toString() {
    return "[redacted]";
  }
}
