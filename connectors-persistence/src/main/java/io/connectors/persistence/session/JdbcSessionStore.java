package io.connectors.persistence.session;

import io.connectors.domain.access.Role;
import io.connectors.domain.shared.TenantId;
import io.connectors.persistence.unit.StoredTexts;
import io.connectors.signin.session.IdentityClaims;
import io.connectors.signin.session.Session;
import io.connectors.signin.session.SessionId;
import io.connectors.signin.session.SessionStore;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Persistence adapter: sessions, shared by all replicas. */
@Singleton
final class JdbcSessionStore implements SessionStore {

  private static final String INSERT =
      """
      INSERT INTO sessions (id_hash, subject, begun_at, used_at, name, roles, home_tenant)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """;
  private static final String SELECT =
      """
      SELECT subject, begun_at, used_at, name, roles, home_tenant FROM sessions WHERE id_hash = ?
      """;
  private static final String USE =
      "UPDATE sessions SET used_at = greatest(used_at, ?) WHERE id_hash = ?";
  private static final String DELETE = "DELETE FROM sessions WHERE id_hash = ?";

  /** Skips rows that another replica is removing. */
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
        at(session.usedAt()),
        session.claims().map(IdentityClaims::name),
        session.claims().map(JdbcSessionStore::roles),
        session.claims().flatMap(IdentityClaims::home).map(TenantId::value));
  }

  @Override
  public Optional<Session> find(SessionId id) {
    return statements.run(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(SELECT)) {
            statement.setBytes(1, bytes(id));
            ResultSet row = statement.executeQuery();
            return row.next() ? session(id, row) : Optional.empty();
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

  /** Absent values are NULL. */
  private int change(String sql, Object... values) {
    return statements.run(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
              Object value = values[i];
              statement.setObject(
                  i + 1, value instanceof Optional<?> given ? given.orElse(null) : value);
            }
            return statement.executeUpdate();
          }
        });
  }

  /** Absent if the row is invalid, so that the user must sign in again. */
  private static Optional<Session> session(SessionId id, ResultSet row) throws SQLException {
    String subject = row.getString("subject");
    Instant begun = instant(row, "begun_at");
    Instant used = instant(row, "used_at");
    if (subject.isBlank()) {
      return Optional.empty();
    }
    Optional<String> name = Optional.ofNullable(row.getString("name"));
    String roles = Optional.ofNullable(row.getString("roles")).orElse("");
    Optional<String> home = Optional.ofNullable(row.getString("home_tenant"));
    return StoredTexts.attempt(
        () ->
            new Session(
                id,
                subject,
                name.map(known -> new IdentityClaims(known, roles(roles), home.map(TenantId::new))),
                begun,
                used));
  }

  private static String roles(IdentityClaims claims) {
    return claims.roles().stream().map(Role::key).sorted().collect(Collectors.joining(" "));
  }

  private static Set<Role> roles(String keys) {
    return Arrays.stream(keys.split(" ", -1))
        .flatMap(key -> Role.ofKey(key).stream())
        .collect(Collectors.toUnmodifiableSet());
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
