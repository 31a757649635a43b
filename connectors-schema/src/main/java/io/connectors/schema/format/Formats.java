package io.connectors.schema.format;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.everit.json.schema.FormatValidator;

/** Schema adapter: the formats that a text is checked by, and those that only describe it. */
public final class Formats {

  private static final String XN = "in its xn-- form";
  private static final String LABELS = "labels with other letters in their xn-- form";

  private static final List<FormatValidator> CHECKED =
      List.of(
          format("date", "date, such as 2026-01-31", Times::isDate),
          format("time", "time, such as 12:00:00Z", Times::isTime),
          format("date-time", "date and time, such as 2026-01-31T12:00:00Z", Times::isDateTime),
          format("duration", "duration, such as P1DT12H", Times::isDuration),
          ascii("hostname", "hostname", HostNames::isHostName, LABELS),
          format("idn-hostname", "hostname", HostNames::isInternational),
          ascii("email", "e-mail address", Mailboxes::isMailbox, "the domain " + XN),
          format("idn-email", "e-mail address", Mailboxes::isInternational),
          format("ipv4", "IPv4 address", Addresses::isIpv4),
          format("ipv6", "IPv6 address", Addresses::isIpv6),
          ascii(
              "uri", "URI", Uris::isAddress, "the host " + XN + ", other letters percent-encoded"),
          ascii(
              "uri-reference", "URI reference", Uris::isReference, "other letters percent-encoded"),
          format("iri", "IRI", Uris::isInternationalAddress),
          format("iri-reference", "IRI reference", Uris::isInternationalReference),
          format("uri-template", "URI template", Uris::isTemplate),
          format("json-pointer", "JSON Pointer", Pointers::isPointer),
          format("relative-json-pointer", "relative JSON Pointer", Pointers::isRelative),
          format("uuid", "UUID", Addresses::isUuid));

  /**
   * Formats that only describe: those of the OpenAPI Format Registry, and those that pydantic
   * writes for paths and secrets. Published schemas have them.
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

  private static final Set<String> MESSAGES =
      CHECKED.stream().flatMap(Formats::messages).collect(Collectors.toUnmodifiableSet());

  private Formats() {}

  /** The formats that texts are checked by, except {@code regex}. */
  public static List<FormatValidator> checked() {
    return CHECKED;
  }

  /**
   * Whether a schema may name that format: a text is checked by it, or nothing is to be checked.
   */
  public static boolean isKnown(String name) {
    return KNOWN.contains(name);
  }

  /** Whether a message is one of those that the formats have, which repeat nothing of a text. */
  public static boolean isMessage(String message) {
    return MESSAGES.contains(message);
  }

  private static Stream<String> messages(FormatValidator format) {
    return format instanceof InAscii ascii
        ? Stream.of(ascii.format().message(), ascii.hintedMessage())
        : Stream.of(((TextFormat) format).message());
  }

  private static TextFormat format(String name, String words, Predicate<String> matches) {
    return new TextFormat(name, "must be a valid " + words, matches);
  }

  private static InAscii ascii(String name, String words, Predicate<String> matches, String hint) {
    return new InAscii(format(name, words, matches), hint);
  }
}
