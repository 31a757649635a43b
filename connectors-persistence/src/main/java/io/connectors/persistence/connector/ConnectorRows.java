package io.connectors.persistence.connector;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The statements on connectors. Each has a condition on the tenant in addition to row-level
 * security.
 */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ConnectorRows extends GenericRepository<ConnectorRow, ConnectorKey> {

  void save(ConnectorRow row);

  @Query("DELETE FROM connectors WHERE tenant_id = :tenantId AND id = :id")
  int delete(String tenantId, UUID id);

  @Query("DELETE FROM connectors WHERE tenant_id = :tenantId")
  int deleteAll(String tenantId);

  @Query("SELECT * FROM connectors WHERE tenant_id = :tenantId AND id = :id")
  Optional<ConnectorRow> find(String tenantId, UUID id);

  @Query("SELECT * FROM connectors WHERE id = :id")
  Optional<ConnectorRow> findInEveryTenant(UUID id);

  @Query("SELECT * FROM connectors WHERE tenant_id = :tenantId AND id = :id FOR UPDATE")
  Optional<ConnectorRow> findForUpdate(String tenantId, UUID id);

  @Query("SELECT * FROM connectors WHERE tenant_id = :tenantId AND name = :name")
  Optional<ConnectorRow> findByName(String tenantId, String name);

  @Query(
      """
      SELECT * FROM connectors WHERE tenant_id = :tenantId AND status = 'active'
      ORDER BY created_at DESC, id DESC
      """)
  List<ConnectorRow> findActive(String tenantId);
}
