package io.connectors.persistence.isolation;

import io.connectors.persistence.testing.RewritingDriver;

/** Sets the tenant of every transaction to globex. */
public final class WrongTenantDriver extends RewritingDriver {

  @Override
  protected String rewritten(String sql) {
    return sql.replace(
        "set_config('app.tenant_id', ?,", "set_config('app.tenant_id', left(?, 0) || 'globex',");
  }
}
