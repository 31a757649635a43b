package io.connectors.persistence.session;

import io.connectors.signin.oidc.PendingLogin;
import io.connectors.signin.oidc.PendingLogins;
import io.connectors.signin.session.SessionId;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;

/** Persistence adapter: pending OIDC logins, shared by all replicas. */
@Singleton
final class JdbcPendingLogins implements PendingLogins {

  private static final String INSERT =
      "INSERT INTO pending_sign_ins (id_hash, next, begun_at) VALUES (?, ?, ?)";

  /** The transaction that deletes the row returns it; concurrent ones find nothing. */
  private static final String TAKE =
      "DELETE FROM pending_sign_ins WHERE id_hash = ? RETURNING next, begun_at";

  /** Skips rows that another replica is removing. */
  private static final String CLEAR =
      """
      DELETE FROM pending_sign_ins WHERE id_hash IN (
        SELECT id_hash FROM pending_sign_ins WHERE begun_at <= ? LIMIT ? FOR UPDATE SKIP LOCKED)
      """;

  private final SignInStatements statements;

  JdbcPendingLogins(SignInStatements statements) {
    this.statements = statements;
  }

  @Override
  public void add(PendingLogin pending) {
    statements.run(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setBytes(1, bytes(pending.id()));
            statement.setString(2, pending.next());
            statement.setObject(3, at(pending.begunAt()));
            return statement.executeUpdate();
          }
        });
  }

  @Override
  public Optional<PendingLogin> take(SessionId id) {
    return statements.run(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(TAKE)) {
            statement.setBytes(1, bytes(id));
            ResultSet row = statement.executeQuery();
            return row.next()
                ? Optional.of(
                    new PendingLogin(
                        id,
                        row.getString("next"),
                        row.getObject("begun_at", OffsetDateTime.class).toInstant()))
                : Optional.empty();
          }
        });
  }

  @Override
  public int removeEnded(Instant begunBefore, int atMost) {
    return statements.run(
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(CLEAR)) {
            statement.setObject(1, at(begunBefore));
            statement.setInt(2, atMost);
            return statement.executeUpdate();
          }
        });
  }

  private static OffsetDateTime at(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }

  private static byte[] bytes(SessionId id) {
    return HexFormat.of().parseHex(id.hash());
  }
}
