package io.connectors.persistence.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The generic plan of a statement, with sorts and sequential scans disabled unless they are the
 * only way.
 */
public record QueryPlan(String statement, List<String> lines) {

  private static final Pattern PARAMETER = Pattern.compile("\\$(\\d+)");

  /** Reads the plan with the role of the connection. */
  public static QueryPlan of(String sql, Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          "SET enable_seqscan = off; SET enable_sort = off;"
              + " SET plan_cache_mode = force_generic_plan");
      statement.execute("PREPARE asked AS " + sql);
      try (ResultSet rows =
          statement.executeQuery("EXPLAIN (COSTS OFF) EXECUTE asked" + nulls(sql))) {
        List<String> lines = new ArrayList<>();
        while (rows.next()) {
          lines.add(rows.getString(1));
        }
        return new QueryPlan(sql, lines);
      } finally {
        statement.execute("DEALLOCATE asked");
      }
    }
  }

  /** Whether some step does that. */
  public boolean has(String step) {
    return lines.stream().anyMatch(line -> line.contains(step));
  }

  /** The conditions by which indexes of that table are entered; a scan without one is empty. */
  public List<String> conditionsOn(String table) {
    List<String> conditions = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).matches(".*Index.* Scan.* (using|on) (idx_)?" + table + "_.*")) {
        String next = i + 1 < lines.size() ? lines.get(i + 1) : "";
        conditions.add(next.contains("Index Cond:") ? next : "");
      }
    }
    return conditions;
  }

  private static String nulls(String sql) {
    Matcher matcher = PARAMETER.matcher(sql);
    int highest = 0;
    while (matcher.find()) {
      highest = Math.max(highest, Integer.parseInt(matcher.group(1)));
    }
    return highest == 0 ? "" : "(" + String.join(",", Collections.nCopies(highest, "NULL")) + ")";
  }

  @Override
  public String toString() {
    return statement + System.lineSeparator() + String.join(System.lineSeparator(), lines);
  }
}
