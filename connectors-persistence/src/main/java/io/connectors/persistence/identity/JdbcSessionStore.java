package io.connectors.persistence.identity;

import io.connectors.domain.identity.Session;
import io.connectors.domain.identity.SessionId;
import io.connectors.domain.identity.SessionStore;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;

/** Persistence adapter: sessions as rows, so that every replica knows them and none forgets. */
@Singleton
public final class JdbcSessionStore implements SessionStore {

  private static final String INSERT =
      "INSERT INTO sessions (id_hash, subject, begun_at, used_at) VALUES (?, ?, ?, ?)";
  private static final String SELECT =
      "SELECT subject, begun_at, used_at FROM sessions WHERE id_hash = ?";
  private static final String USE =
      "UPDATE sessions SET used_at = greatest(used_at, ?) WHERE id_hash = ?";
  private static final String DELETE = "DELETE FROM sessions WHERE id_hash = ?";

  /** Rows that another replica is about to remove are left to it. */
  private static final String CLEAR =
      """
      DELETE FROM sessions WHERE id_hash IN (
        SELECT id_hash FROM sessions WHERE begun_at <= ? OR used_at <= ?
        LIMIT ? FOR UPDATE SKIP LOCKED)
      """;

  private final SignInStatements statements;

  JdbcSessionStore(SignInStatements statements) {
    this.statements = statements;
  }

  @Override
  public void add(Session session) {
    change(
        INSERT,
        bytes(session.id()),
        session.subject(),
        at(session.begunAt()),
        at(session.usedAt()));
  }

  @Override
  public Optional<Session> find(SessionId id) {
    return statements.run(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(SELECT)) {
            statement.setBytes(1, bytes(id));
            ResultSet row = statement.executeQuery();
            return row.next() ? Optional.of(session(id, row)) : Optional.empty();
          }
        });
  }

  @Override
  public void noteUse(SessionId id, Instant time) {
    change(USE, at(time), bytes(id));
  }

  @Override
  public void remove(SessionId id) {
    change(DELETE, (Object) bytes(id));
  }

  @Override
  public int removeEnded(Instant begunBefore, Instant usedBefore, int atMost) {
    return change(CLEAR, at(begunBefore), at(usedBefore), atMost);
  }

  private int change(String sql, Object... values) {
    return statements.run(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
              statement.setObject(i + 1, values[i]);
            }
            return statement.executeUpdate();
          }
        });
  }

  private static Session session(SessionId id, ResultSet row) throws SQLException {
    return new Session(
        id, row.getString("subject"), instant(row, "begun_at"), instant(row, "used_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime at(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }

  private static byte[] bytes(SessionId id) {
    return HexFormat.of().parseHex(id.hash());
  }
}
