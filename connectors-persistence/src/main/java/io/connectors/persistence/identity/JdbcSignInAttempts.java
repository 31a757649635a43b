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
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Persistence adapter: counts of attempts to sign in, which all replicas share. One statement looks
 * at a count and raises it, so that nobody can come in between.
 */
@Singleton
public final class JdbcSignInAttempts implements SignInAttempts {

  /** Returns nothing where no attempt is left: then there was nothing to change. */
  private static final String COUNT =
      """
      INSERT INTO sign_in_attempts AS known (kind, source_hash, attempts, window_ends_at)
      VALUES (?, ?, 1, ?)
      ON CONFLICT (kind, source_hash) DO UPDATE SET
        attempts = CASE WHEN known.window_ends_at <= ? THEN 1 ELSE known.attempts + 1 END,
        window_ends_at =
          CASE WHEN known.window_ends_at <= ? THEN excluded.window_ends_at ELSE known.window_ends_at END
      WHERE known.window_ends_at <= ? OR known.attempts < ?
      RETURNING window_ends_at
      """;

  private static final String END =
      "SELECT window_ends_at FROM sign_in_attempts WHERE kind = ? AND source_hash = ?";
  private static final String GIVE_BACK =
      """
      UPDATE sign_in_attempts SET attempts = attempts - 1
      WHERE kind = ? AND source_hash = ? AND window_ends_at = ? AND attempts > 0
      """;
  private static final String CLEAR =
      """
      DELETE FROM sign_in_attempts WHERE (kind, source_hash) IN (
        SELECT kind, source_hash FROM sign_in_attempts WHERE window_ends_at <= ?
        LIMIT ? FOR UPDATE SKIP LOCKED)
      """;

  private final SignInStatements statements;

  JdbcSignInAttempts(SignInStatements statements) {
    this.statements = statements;
  }

  /** What was counted before the one that is full is undone with the transaction. */
  @Override
  public SignInAttempt count(Set<AttemptSource> sources, AttemptLimits limits, Instant now) {
    return statements.run(
        connection -> {
          Map<AttemptSource, Instant> counted = new LinkedHashMap<>();
          for (AttemptSource source : inOrder(sources)) {
            Optional<Instant> end = raise(connection, source, limits, now);
            if (end.isEmpty()) {
              throw limits.refusal(endOf(connection, source).orElse(now), now);
            }
            counted.put(source, end.orElseThrow());
          }
          return new SignInAttempt(counted);
        });
  }

  @Override
  public void giveBack(SignInAttempt attempt) {
    statements.run(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(GIVE_BACK)) {
            for (AttemptSource source : inOrder(attempt.counted().keySet())) {
              bind(statement, source);
              statement.setObject(3, at(attempt.windowEnd(source)));
              statement.executeUpdate();
            }
          }
          return true;
        });
  }

  @Override
  public int removeEnded(Instant by, int atMost) {
    return statements.run(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(CLEAR)) {
            statement.setObject(1, at(by));
            statement.setInt(2, atMost);
            return statement.executeUpdate();
          }
        });
  }

  private static Optional<Instant> raise(
      Connection connection, AttemptSource source, AttemptLimits limits, Instant now)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(COUNT)) {
      bind(statement, source);
      statement.setObject(3, at(now.plus(limits.window())));
      statement.setObject(4, at(now));
      statement.setObject(5, at(now));
      statement.setObject(6, at(now));
      statement.setInt(7, limits.of(source));
      return instant(statement);
    }
  }

  private static Optional<Instant> endOf(Connection connection, AttemptSource source)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(END)) {
      bind(statement, source);
      return instant(statement);
    }
  }

  private static Optional<Instant> instant(PreparedStatement statement) throws SQLException {
    ResultSet row = statement.executeQuery();
    return row.next()
        ? Optional.of(row.getObject(1, OffsetDateTime.class).toInstant())
        : Optional.empty();
  }

  /** Everybody takes the counters in this order, so that no two wait for each other. */
  private static List<AttemptSource> inOrder(Set<AttemptSource> sources) {
    return sources.stream()
        .sorted(Comparator.comparing(AttemptSource::kind).thenComparing(AttemptSource::hash))
        .toList();
  }

  private static void bind(PreparedStatement statement, AttemptSource source) throws SQLException {
    statement.setString(1, source.kind().name().toLowerCase(Locale.ROOT));
    statement.setBytes(2, HexFormat.of().parseHex(source.hash()));
  }

  private static OffsetDateTime at(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
