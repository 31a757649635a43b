package io.connectors.architecture.report.render;

import io.connectors.architecture.report.Arrow;
import io.connectors.architecture.report.Diagram;
import io.connectors.architecture.rule.DeclaredModules;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Value: where each module is drawn: at its declared place, or so that arrows lead to the right.
 */
record Layout(Map<String, Cell> cells) {

  private static final int WIDTH = 108;
  private static final int HEIGHT = 42;
  private static final int GAP = 42;
  private static final int MARGIN = 8;
  private static final int LAST_COLUMN = 6;

  /** Value: the rectangle of a module. */
  record Cell(int x, int y, int width, int height) {

    /** The horizontal center. */
    public int middle() {
      return x + width / 2;
    }

    /** The vertical center. */
    public int centre() {
      return y + height / 2;
    }

    int right() {
      return x + width;
    }

    int bottom() {
      return y + height;
    }
  }

  static Layout of(Diagram diagram) {
    SortedSet<String> names = new TreeSet<>(diagram.modules());
    diagram.plan().ifPresent(plan -> plan.modules().forEach(module -> names.add(module.name())));
    diagram.declared().forEach(arrow -> names.add(arrow.to()));
    Map<String, DeclaredModules.Place> places = new LinkedHashMap<>();
    for (String name : names) {
      diagram
          .plan()
          .flatMap(plan -> plan.named(name))
          .flatMap(DeclaredModules.Module::place)
          .ifPresent(place -> places.put(name, place));
    }
    int top = places.values().stream().mapToInt(DeclaredModules.Place::row).max().orElse(0);
    Map<String, Integer> columns = columns(diagram);
    names.stream()
        .filter(name -> !places.containsKey(name))
        .forEach(name -> places.put(name, free(columns.getOrDefault(name, 1), top, places)));
    Map<String, Cell> cells = new LinkedHashMap<>();
    places.forEach((name, place) -> cells.put(name, cell(place)));
    return new Layout(cells);
  }

  /** Below all declared places, as many columns from the left as modules lead there in a row. */
  private static DeclaredModules.Place free(
      int column, int top, Map<String, DeclaredModules.Place> taken) {
    int row = top + 1;
    while (taken.containsValue(new DeclaredModules.Place(column, column, row))) {
      row++;
    }
    return new DeclaredModules.Place(column, column, row);
  }

  /** The column of each module; a cycle has no leftmost one and is stopped at the last column. */
  private static Map<String, Integer> columns(Diagram diagram) {
    Map<String, Integer> columns = new TreeMap<>();
    for (int round = 1; round < LAST_COLUMN; round++) {
      for (Arrow arrow : diagram.actual()) {
        int next = Math.min(LAST_COLUMN, columns.getOrDefault(arrow.from(), 1) + 1);
        columns.merge(arrow.to(), next, Math::max);
      }
    }
    return columns;
  }

  private static Cell cell(DeclaredModules.Place place) {
    int columns = place.lastColumn() - place.firstColumn() + 1;
    return new Cell(
        MARGIN + (place.firstColumn() - 1) * (WIDTH + GAP),
        MARGIN + (place.row() - 1) * (HEIGHT + GAP),
        columns * WIDTH + (columns - 1) * GAP,
        HEIGHT);
  }

  Cell cell(String module) {
    return Objects.requireNonNull(cells.get(module), module);
  }

  /** The width of the picture, in pixels. */
  public int width() {
    return cells.values().stream().mapToInt(Cell::right).max().orElse(0) + GAP + MARGIN;
  }

  /** The height of the picture, in pixels. */
  public int height() {
    return cells.values().stream().mapToInt(Cell::bottom).max().orElse(0) + MARGIN;
  }
}
