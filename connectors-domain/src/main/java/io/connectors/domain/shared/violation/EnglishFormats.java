package io.connectors.domain.shared.violation;

import java.util.Map;

/** Renderer: the sentences of the API about the formats of texts. */
final class EnglishFormats {

  private static final Map<String, String> NOUNS =
      Map.ofEntries(
          Map.entry("date", "date, such as 2026-01-31"),
          Map.entry("time", "time, such as 12:00:00Z"),
          Map.entry("date-time", "date and time, such as 2026-01-31T12:00:00Z"),
          Map.entry("duration", "duration, such as P1DT12H"),
          Map.entry("idn-hostname", "hostname"),
          Map.entry("email", "e-mail address"),
          Map.entry("idn-email", "e-mail address"),
          Map.entry("ipv4", "IPv4 address"),
          Map.entry("ipv6", "IPv6 address"),
          Map.entry("uri", "URI"),
          Map.entry("uri-reference", "URI reference"),
          Map.entry("iri", "IRI"),
          Map.entry("iri-reference", "IRI reference"),
          Map.entry("uri-template", "URI template"),
          Map.entry("json-pointer", "JSON Pointer"),
          Map.entry("relative-json-pointer", "relative JSON Pointer"),
          Map.entry("uuid", "UUID"),
          Map.entry("regex", "regular expression"));

  private static final String OTHER_LETTERS = "other letters percent-encoded";

  private static final Map<String, String> HINTS =
      Map.of(
          "hostname", "labels with other letters in their xn-- form",
          "email", "the domain in its xn-- form",
          "uri", "the host in its xn-- form, " + OTHER_LETTERS);

  private EnglishFormats() {}

  /** The sentence; a format of another validator is shown by its name. */
  static String of(Reason.Format reason) {
    String sentence = "must be a valid " + NOUNS.getOrDefault(reason.name(), reason.name());
    return reason.encoded()
        ? sentence + " in ASCII: " + HINTS.getOrDefault(reason.name(), OTHER_LETTERS)
        : sentence;
  }
}
