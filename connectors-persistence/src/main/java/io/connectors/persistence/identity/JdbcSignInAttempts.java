package io.connectors.persistence.identity;

import io.connectors.domain.identity.AttemptLimits;
import io.connectors.domain.identity.AttemptSource;
import io.connectors.domain.identity.SignInAttempt;
import io.connectors.domain.identity.SignInAttempts;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Persistence adapter: counts of attempts to sign in, which all replicas share. One statement looks
 * at a count and raises it, so that nobody can come in between.
 */
@Singleton
public final class JdbcSignInAttempts implements SignInAttempts {

  /** Changes nothing where no place is left. */
  private static final String TAKE =
      """
      INSERT INTO sign_in_attempts AS known (kind, source_hash, failed, window_ends_at, under_way)
      VALUES (?, ?, 0, ?, ARRAY[?::timestamptz])
      ON CONFLICT (kind, source_hash) DO UPDATE SET
        under_way =
          ARRAY(SELECT place FROM unnest(known.under_way) AS place WHERE place > ?) || excluded.under_way
      WHERE ? >
        CASE WHEN known.window_ends_at > ? THEN known.failed ELSE 0 END
        + (SELECT count(*) FROM unnest(known.under_way) AS place WHERE place > ?)
      """;

  /** Takes no lock, so that those who wait or are refused stand in nobody's way. */
  private static final String LOOK =
      """
      SELECT
        CASE WHEN window_ends_at > ? AND failed >= ? THEN window_ends_at END,
        ? <= CASE WHEN window_ends_at > ? THEN failed ELSE 0 END
          + (SELECT count(*) FROM unnest(under_way) AS place WHERE place > ?)
      FROM sign_in_attempts WHERE kind = ? AND source_hash = ?
      """;

  /** One place of those that lapse at that time, if any; they are all alike. */
  private static final String LEAVE =
      """
      UPDATE sign_in_attempts SET under_way =
        under_way[:array_position(under_way, ?::timestamptz) - 1]
        || under_way[array_position(under_way, ?::timestamptz) + 1:]
      WHERE kind = ? AND source_hash = ? AND ? = ANY (under_way)
      """;

  private static final String FAIL =
      """
      UPDATE sign_in_attempts SET
        failed = CASE WHEN window_ends_at > ? THEN failed + 1 ELSE 1 END,
        window_ends_at = CASE WHEN window_ends_at > ? THEN window_ends_at ELSE ? END
      WHERE kind = ? AND source_hash = ?
      """;

  private static final String CLEAR =
      """
      DELETE FROM sign_in_attempts WHERE (kind, source_hash) IN (
        SELECT kind, source_hash FROM sign_in_attempts
        WHERE window_ends_at <= ? AND NOT ? < ANY (under_way)
        LIMIT ? FOR UPDATE SKIP LOCKED)
      """;

  private final SignInStatements statements;

  JdbcSignInAttempts(SignInStatements statements) {
    this.statements = statements;
  }

  @Override
  public Optional<SignInAttempt> begin(
      Set<AttemptSource> sources, AttemptLimits limits, Instant now) {
    Instant until = now.plus(AttemptLimits.LONGEST_ATTEMPT).truncatedTo(ChronoUnit.MICROS);
    return statements.run(
        connection -> {
          List<AttemptSource> taken = new ArrayList<>();
          boolean places = hasPlaces(connection, sources, limits, now);
          for (AttemptSource source : inOrder(sources)) {
            if (!places || !take(connection, source, limits.of(source), now, until)) {
              leave(connection, taken, until);
              return Optional.empty();
            }
            taken.add(source);
          }
          return Optional.of(new SignInAttempt(sources, until));
        });
  }

  @Override
  public boolean fail(SignInAttempt attempt, AttemptLimits limits, Instant now) {
    return statements.run(
        connection -> {
          boolean held = end(connection, attempt, now);
          if (held) {
            for (AttemptSource source : inOrder(attempt.sources())) {
              String kind = kind(source);
              Instant end = now.plus(limits.window());
              change(connection, FAIL, at(now), at(now), at(end), kind, hash(source));
            }
          }
          return held;
        });
  }

  @Override
  public boolean giveBack(SignInAttempt attempt, Instant now) {
    return statements.run(connection -> end(connection, attempt, now));
  }

  @Override
  public int removeEnded(Instant by, int atMost) {
    return statements.run(connection -> change(connection, CLEAR, at(by), at(by), atMost));
  }

  private static boolean take(
      Connection connection, AttemptSource source, int limit, Instant now, Instant until)
      throws SQLException {
    OffsetDateTime time = at(now);
    return change(
            connection, TAKE, kind(source), hash(source), time, at(until), time, limit, time, time)
        == 1;
  }

  private static boolean end(Connection connection, SignInAttempt attempt, Instant now)
      throws SQLException {
    return leave(connection, inOrder(attempt.sources()), attempt.until())
        && !attempt.hasLapsed(now);
  }

  /** Whether there was a place at each. */
  private static boolean leave(Connection connection, List<AttemptSource> sources, Instant until)
      throws SQLException {
    OffsetDateTime place = at(until);
    int left = 0;
    for (AttemptSource source : sources) {
      left += change(connection, LEAVE, place, place, kind(source), hash(source), place);
    }
    return left == sources.size();
  }

  private static boolean hasPlaces(
      Connection connection, Set<AttemptSource> sources, AttemptLimits limits, Instant now)
      throws SQLException {
    boolean places = true;
    OffsetDateTime time = at(now);
    for (AttemptSource source : inOrder(sources)) {
      int limit = limits.of(source);
      try (PreparedStatement statement =
          prepared(connection, LOOK, time, limit, limit, time, time, kind(source), hash(source))) {
        ResultSet row = statement.executeQuery();
        if (row.next()) {
          OffsetDateTime refusedUntil = row.getObject(1, OffsetDateTime.class);
          if (refusedUntil != null) {
            throw limits.refusal(refusedUntil.toInstant(), now);
          }
          places &= !row.getBoolean(2);
        }
      }
    }
    return places;
  }

  private static int change(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement statement = prepared(connection, sql, values)) {
      return statement.executeUpdate();
    }
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object... values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int index = 0; index < values.length; index++) {
      statement.setObject(index + 1, values[index]);
    }
    return statement;
  }

  /** Everybody takes the counters in this order, so that no two wait for each other. */
  private static List<AttemptSource> inOrder(Set<AttemptSource> sources) {
    return sources.stream()
        .sorted(Comparator.comparing(AttemptSource::kind).thenComparing(AttemptSource::hash))
        .toList();
  }

  private static String kind(AttemptSource source) {
    return source.kind().name().toLowerCase(Locale.ROOT);
  }

  private static byte[] hash(AttemptSource source) {
    return HexFormat.of().parseHex(source.hash());
  }

  private static OffsetDateTime at(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
