package io.connectors.architecture.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Value: the accepted figures; compared, not enforced. */
public record Baseline(List<Figures> figures) {

  /** The path from the root of the repository. */
  public static final String FILE = "docs/reference/architecture/baseline.csv";

  /** Copies the list. */
  public Baseline {
    figures = List.copyOf(figures);
  }

  static Baseline parse(List<String> lines) {
    List<Figures> figures = new ArrayList<>();
    List<String> names = lines.isEmpty() ? List.of() : List.of(lines.get(0).split(",", -1));
    for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
      String[] cells = line.split(",", -1);
      Map<String, String> values = new TreeMap<>();
      for (int i = 1; i < Math.min(cells.length, names.size()); i++) {
        values.put(names.get(i), cells[i]);
      }
      figures.add(new Figures(cells[0], values));
    }
    return new Baseline(figures);
  }

  /** The figures in the form of the file. */
  public static String text(List<Figures> figures) {
    String head = "module," + String.join(",", Figures.NAMES) + "\n";
    return figures.stream()
        .map(
            one ->
                Figures.NAMES.stream()
                    .map(one::value)
                    .collect(Collectors.joining(",", one.module() + ",", "\n")))
        .collect(Collectors.joining("", head, ""));
  }

  /** The previous value of a figure; empty if it is unchanged or new. */
  public String former(Figures now, String name) {
    return figures.stream()
        .filter(then -> then.module().equals(now.module()))
        .map(then -> then.value(name))
        .filter(then -> !then.equals(now.value(name)))
        .findFirst()
        .orElse("");
  }
}
