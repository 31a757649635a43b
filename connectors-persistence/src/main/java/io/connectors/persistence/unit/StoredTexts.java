package io.connectors.persistence.unit;

import io.connectors.domain.connector.ConnectorName;
import io.connectors.domain.connector.Tags;
import io.connectors.domain.servicetoken.ServiceTokenName;
import io.connectors.domain.shared.Actor;
import io.connectors.domain.shared.AuditStamp;
import io.micronaut.core.annotation.Nullable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Reads texts of rows edited by hand. An invalid text becomes the nearest valid one, so that no row
 * is unreadable.
 */
public final class StoredTexts {

  private static final String UNKNOWN = "unknown";
  private static final int MAX_NAME_LENGTH = 100;
  private static final int MAX_TAG_LENGTH = 50;
  private static final int MAX_TAGS = 20;

  private StoredTexts() {}

  /** The name of a connector; its id if no part of the text is valid. */
  public static ConnectorName connectorName(@Nullable String text, UUID id) {
    return name(text, "Connector " + id, ConnectorName::new);
  }

  /** The name of a service token; its id if no part of the text is valid. */
  public static ServiceTokenName tokenName(@Nullable String text, UUID id) {
    return name(text, "Token " + id, ServiceTokenName::new);
  }

  /** The author and the time. */
  public static AuditStamp stamp(@Nullable String subject, @Nullable String name, Instant at) {
    return new AuditStamp(
        attempt(() -> new Actor(orEmpty(subject), orEmpty(name)))
            .orElseGet(() -> new Actor(UNKNOWN, orEmpty(name))),
        at);
  }

  /** The valid tags, in their order. */
  public static Tags tags(@Nullable List<String> texts) {
    List<String> given =
        Objects.requireNonNullElse(texts, List.<String>of()).stream()
            .filter(Objects::nonNull)
            .toList();
    return attempt(() -> new Tags(given)).orElseGet(() -> repaired(given));
  }

  private static Tags repaired(List<String> texts) {
    List<String> kept = new ArrayList<>();
    for (String text : texts) {
      for (String piece : text.split(",", -1)) {
        attempt(() -> new Tags(List.of(visible(piece, MAX_TAG_LENGTH))))
            .map(tags -> tags.values().get(0))
            .filter(tag -> !kept.contains(tag) && kept.size() < MAX_TAGS)
            .ifPresent(kept::add);
      }
    }
    return new Tags(kept);
  }

  private static <T> T name(@Nullable String text, String other, Function<String, T> maker) {
    return attempt(() -> maker.apply(orEmpty(text)))
        .or(() -> attempt(() -> maker.apply(visible(orEmpty(text), MAX_NAME_LENGTH))))
        .orElseGet(() -> maker.apply(other));
  }

  /** The text without invisible characters, cut to a number of code points. */
  private static String visible(String text, int longest) {
    int[] codePoints =
        text.codePoints()
            .map(point -> Character.isISOControl(point) ? ' ' : point)
            .filter(point -> Character.getType(point) != Character.FORMAT)
            .limit(longest)
            .toArray();
    return new String(codePoints, 0, codePoints.length).strip();
  }

  /** The value; absent if the domain rejects it. */
  public static <T> Optional<T> attempt(Supplier<T> value) {
    try {
      return Optional.of(value.get());
    } catch (RuntimeException refused) {
      return Optional.empty();
    }
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }
}
