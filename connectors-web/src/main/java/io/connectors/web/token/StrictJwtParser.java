package io.connectors.web.token;

import com.nimbusds.jwt.SignedJWT;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.JsonNumber;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.JsonValue.JsonString;
import io.connectors.web.json.JsonReader;
import java.math.BigDecimal;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Parses compact JWTs (RFC 7515), as strictly as RFC 8725 recommends. The library ignores padding,
 * duplicate properties and claims of a wrong type; each gives one signed text two meanings.
 */
final class StrictJwtParser {

  private static final int PARTS = 3;
  private static final int MAX_HEADER_CHARACTERS = 4_096;
  private static final int MAX_SUBJECT_CHARACTERS = 255;

  /** 9999-12-31, the last day that the database can store. */
  private static final BigDecimal MAX_SECONDS = new BigDecimal(253_402_300_799L);

  /** Parameters for extensions, compressed tokens and nested tokens. */
  private static final Set<String> REJECTED_PARAMETERS = Set.of("crit", "b64", "zip", "cty", "enc");

  private StrictJwtParser() {}

  /** A token with a signature, which is not verified; absent if it is malformed. */
  static Optional<SignedJWT> read(String token) {
    String[] parts = token.split("\\.", -1);
    try {
      return parts.length == PARTS
              && parts[0].length() <= MAX_HEADER_CHARACTERS
              && isHeader(JsonReader.readObject(decoded(parts[0])))
              && areClaims(JsonReader.readObject(decoded(parts[1])))
              && decoded(parts[2]).length > 0
          ? Optional.of(SignedJWT.parse(token))
          : Optional.empty();
    } catch (ParseException | RuntimeException malformed) {
      return Optional.empty(); // the library throws undeclared exceptions
    }
  }

  /** Accepts only the canonical encoding: no padding, no other characters, no unused bits. */
  private static byte[] decoded(String part) {
    byte[] bytes = Base64.getUrlDecoder().decode(part);
    if (!Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(part)) {
      throw new InvalidRequest("A part of a token must be base64url without padding.");
    }
    return bytes;
  }

  private static boolean isHeader(JsonObject header) {
    return header.properties().keySet().stream().noneMatch(REJECTED_PARAMETERS::contains)
        && isText(header, "alg")
        && List.of("typ", "kid").stream()
            .allMatch(name -> header.get(name).isEmpty() || isText(header, name));
  }

  private static boolean areClaims(JsonObject claims) {
    return List.of("exp", "iat", "nbf").stream()
            .allMatch(name -> claims.get(name).map(StrictJwtParser::isTime).orElse(true))
        && claims.get("sub").map(StrictJwtParser::isSubject).orElse(true);
  }

  private static boolean isTime(JsonValue claim) {
    return claim instanceof JsonNumber number
        && number.value().signum() >= 0
        && number.value().compareTo(MAX_SECONDS) <= 0;
  }

  private static boolean isSubject(JsonValue claim) {
    return claim instanceof JsonString subject
        && !subject.value().isBlank()
        && subject.value().length() <= MAX_SUBJECT_CHARACTERS
        && subject.value().chars().noneMatch(Character::isISOControl);
  }

  private static boolean isText(JsonObject object, String name) {
    return object.get(name).filter(JsonString.class::isInstance).isPresent();
  }
}
