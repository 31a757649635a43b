package io.connectors.persistence.audit;

import io.connectors.domain.access.CallOrigin;
import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.audit.AuditEvent.Subject;
import io.connectors.domain.audit.AuditEvent.TokenSubject;
import io.connectors.domain.audit.AuditOutcome;
import io.connectors.domain.audit.AuditPurpose;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.domain.shared.Actor;
import io.connectors.domain.shared.AuditStamp;
import io.connectors.domain.shared.ConnectorId;
import io.connectors.domain.shared.JsonValue;
import io.connectors.domain.shared.JsonValue.JsonArray;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.domain.shared.JsonValue.JsonString;
import io.connectors.domain.shared.ServiceTokenId;
import io.connectors.domain.shared.TenantId;
import io.connectors.persistence.json.JsonColumn;
import io.connectors.persistence.testing.OverDatabase;
import io.connectors.persistence.testing.TestPersistence;
import io.connectors.testkit.contract.audit.AuditTrailContract;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Test: the audit trail keeps the contract. */
@OverDatabase
class JdbcAuditTrailTest extends AuditTrailContract {

  private final TestPersistence adapters;

  JdbcAuditTrailTest(TestPersistence adapters) {
    this.adapters = adapters;
  }

  @Override
  protected AuditTrail auditTrail() {
    return adapters.bean(JdbcAuditTrail.class);
  }

  @Override
  protected UnitOfWork unitOfWork() {
    return adapters.unitOfWork();
  }

  @Override
  protected List<AuditEvent> recorded(TenantId tenant) {
    List<AuditEvent> events = new ArrayList<>();
    try (Connection connection = adapters.database().asSuperuser().getConnection();
        PreparedStatement statement =
            connection.prepareStatement("SELECT * FROM audit_events WHERE tenant_id = ?")) {
      statement.setString(1, tenant.value());
      ResultSet rows = statement.executeQuery();
      while (rows.next()) {
        events.add(event(rows));
      }
      return events;
    } catch (SQLException refused) {
      throw new IllegalStateException(refused);
    }
  }

  private static AuditEvent event(ResultSet row) throws SQLException {
    return new AuditEvent(
        new TenantId(row.getString("tenant_id")),
        new AuditStamp(
            new Actor(row.getString("actor"), row.getString("actor_name")),
            row.getObject("occurred_at", OffsetDateTime.class).toInstant()),
        new CallOrigin(
            Optional.ofNullable(row.getString("address")),
            Optional.ofNullable(row.getString("request_id"))),
        AuditAction.valueOf(row.getString("action").toUpperCase(Locale.ROOT)),
        Optional.ofNullable(row.getString("purpose"))
            .map(purpose -> AuditPurpose.valueOf(purpose.toUpperCase(Locale.ROOT))),
        AuditOutcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
        JsonColumn.array(row.getString("subjects")).elements().stream()
            .map(subject -> subject((JsonObject) subject))
            .toList(),
        serviceToken(row));
  }

  private static Optional<TokenSubject> serviceToken(ResultSet row) throws SQLException {
    String name = row.getString("service_token_name");
    return Optional.ofNullable(row.getObject("service_token_id", UUID.class))
        .map(id -> new TokenSubject(new ServiceTokenId(id), name));
  }

  private static Subject subject(JsonObject subject) {
    return new Subject(
        new ConnectorId(UUID.fromString(subject.text("connector").orElseThrow())),
        subject.array("fields").map(JsonArray::elements).orElseThrow().stream()
            .map(JdbcAuditTrailTest::text)
            .toList());
  }

  private static String text(JsonValue field) {
    return ((JsonString) field).value();
  }
}
