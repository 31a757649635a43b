package io.connectors.persistence.catalog;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

/** The queries of the catalog, which is global. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface CatalogRows extends GenericRepository<CatalogRow, UUID> {

  @Query("SELECT * FROM connector_catalog")
  List<CatalogRow> readAll();
}
