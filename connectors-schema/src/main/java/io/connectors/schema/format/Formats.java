package io.connectors.schema.format;

import io.connectors.domain.shared.violation.Reason;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.everit.json.schema.FormatValidator;

/** Schema adapter: the formats that are checked, and those that only describe a text. */
public final class Formats {

  private static final List<FormatValidator> CHECKED =
      List.of(
          new TextFormat("date", Times::isDate),
          new TextFormat("time", Times::isTime),
          new TextFormat("date-time", Times::isDateTime),
          new TextFormat("duration", Times::isDuration),
          new TextFormat("hostname", HostNames::isHostName),
          new TextFormat("idn-hostname", HostNames::isInternational),
          new TextFormat("email", EmailAddresses::isMailbox),
          new TextFormat("idn-email", EmailAddresses::isInternational),
          new TextFormat("ipv4", Addresses::isIpv4),
          new TextFormat("ipv6", Addresses::isIpv6),
          new TextFormat("uri", Uris::isAddress),
          new TextFormat("uri-reference", Uris::isReference),
          new TextFormat("iri", Uris::isInternationalAddress),
          new TextFormat("iri-reference", Uris::isInternationalReference),
          new TextFormat("uri-template", Uris::isTemplate),
          new TextFormat("json-pointer", Pointers::isPointer),
          new TextFormat("relative-json-pointer", Pointers::isRelative),
          new TextFormat("uuid", Addresses::isUuid));

  /** ASCII formats with an encoding for other characters. */
  private static final Set<String> ENCODED = Set.of("hostname", "email", "uri", "uri-reference");

  /**
   * Formats that are not checked, from the OpenAPI Format Registry and pydantic; published schemas
   * use them.
   */
  private static final Set<String> DESCRIBING =
      Set.of(
          ("password byte binary base64url char commonmark html media-range http-date"
                  + " int8 int16 int32 int64 uint8 uint16 uint32 uint64 double-int"
                  + " float double decimal decimal128 path file-path directory-path json-string")
              .split(" "));

  private static final String REGEX = "regex";

  private static final Set<String> KNOWN =
      Stream.of(
              CHECKED.stream().map(FormatValidator::formatName),
              DESCRIBING.stream(),
              Stream.of(REGEX))
          .flatMap(names -> names)
          .collect(Collectors.toUnmodifiableSet());

  private Formats() {}

  /** The checked formats, except {@code regex}. */
  public static List<FormatValidator> checked() {
    return CHECKED;
  }

  /** Whether a schema may use the format. */
  public static boolean isKnown(String name) {
    return KNOWN.contains(name);
  }

  /** The reason for a text without the format. */
  public static Reason reason(String name, String text) {
    boolean ascii = text.chars().allMatch(character -> character < 0x80);
    return new Reason.Format(name, ENCODED.contains(name) && !ascii);
  }
}
