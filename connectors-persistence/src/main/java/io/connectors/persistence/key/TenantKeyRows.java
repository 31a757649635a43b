package io.connectors.persistence.key;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The queries and deletions of tenant keys. Each has a condition on the tenant. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface TenantKeyRows extends GenericRepository<TenantKeyRow, TenantKeyId> {

  /** Locked against removal, not against rewrapping. */
  @Query(
      """
      SELECT * FROM tenant_keys WHERE tenant_id = :tenantId
      ORDER BY version DESC LIMIT 1 FOR KEY SHARE
      """)
  Optional<TenantKeyRow> lockNewest(String tenantId);

  @Query("SELECT * FROM tenant_keys WHERE tenant_id = :tenantId ORDER BY version")
  List<TenantKeyRow> all(String tenantId);

  @Query("SELECT * FROM tenant_keys ORDER BY tenant_id, version")
  List<TenantKeyRow> allOfEveryTenant();

  @Query("DELETE FROM tenant_keys WHERE tenant_id = :tenantId AND version = :version")
  int delete(String tenantId, int version);

  @Query("DELETE FROM tenant_keys WHERE tenant_id = :tenantId")
  int deleteAll(String tenantId);
}
