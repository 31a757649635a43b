package io.connectors.persistence.isolation;

import io.connectors.persistence.testing.RewritingDriver;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Removes the tenant condition from every statement. */
public final class ClauseOutDriver extends RewritingDriver {

  private static final Set<String> WITHOUT = ConcurrentHashMap.newKeySet();

  /** The statements, as they were, that had a clause to be taken out. */
  static Set<String> rewritten() {
    return WITHOUT;
  }

  @Override
  protected String rewritten(String sql) {
    // The parameter stays, or those behind it would move.
    String without = sql.replaceAll("(\\b[a-z]\\.)?tenant_id = \\?", "?::text IS NOT NULL");
    if (!without.equals(sql)) {
      WITHOUT.add(sql);
    }
    return without;
  }
}
