package io.connectors.persistence.isolation;

import io.connectors.persistence.testing.RewritingDriver;

/** Tells the database that every transaction is of globex, whoever the statements name. */
public final class WrongTenantDriver extends RewritingDriver {

  @Override
  protected String rewritten(String sql) {
    return sql.replace(
        "set_config('app.tenant_id', ?,", "set_config('app.tenant_id', left(?, 0) || 'globex',");
  }
}
