package io.connectors.domain.shared;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Parses UUIDs; stricter than {@link UUID#fromString}, which accepts missing digits. */
public final class UuidText {

  private static final Pattern PATTERN =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private UuidText() {}

  /** Parses a UUID in the canonical form of 36 characters; empty if malformed. */
  public static Optional<UUID> parse(String text) {
    return PATTERN.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
  }
}
