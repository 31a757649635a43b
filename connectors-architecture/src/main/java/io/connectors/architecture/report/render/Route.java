package io.connectors.architecture.report.render;

import io.connectors.architecture.report.render.Layout.Cell;
import java.util.Collection;
import java.util.Locale;

/** Value: the way of an arrow, as the path of a picture, and where its weight is written. */
record Route(String path, int labelX, int labelY) {

  private static final int RISE = 36;
  private static final int TIP = 3;
  private static final int BESIDE = 28;

  /** Leads from cell to cell around the others; a lane keeps arrows apart that share a way. */
  static Route between(Cell from, Cell to, Collection<Cell> all, int lane) {
    if (overlap(from.x(), from.right(), to.x(), to.right())) {
      int x = (from.width() < to.width() ? from.middle() : to.middle()) + lane * 9;
      return isFree(x, Math.min(from.bottom(), to.bottom()), Math.max(from.y(), to.y()), all)
          ? vertical(from, to, x)
          : to.right() + BESIDE < from.right() ? beside(from, to, lane) : around(from, to, lane);
    }
    if (from.y() == to.y()) {
      int y = from.centre() + lane * 9;
      boolean free =
          all.stream().noneMatch(cell -> cell.y() == from.y() && isBetween(cell, from, to));
      return free ? horizontal(from, to, y) : over(from, to);
    }
    return slanted(from, to, lane);
  }

  private static boolean overlap(int a, int b, int c, int d) {
    return a < d && c < b;
  }

  private static boolean isFree(int x, int top, int bottom, Collection<Cell> all) {
    return all.stream()
        .noneMatch(
            cell -> cell.x() < x && x < cell.right() && cell.y() >= top && cell.bottom() <= bottom);
  }

  private static boolean isBetween(Cell cell, Cell from, Cell to) {
    int left = Math.min(from.right(), to.right());
    return cell.x() > left && cell.right() < Math.max(from.x(), to.x());
  }

  private static Route vertical(Cell from, Cell to, int x) {
    boolean down = from.y() < to.y();
    int start = down ? from.bottom() : from.y();
    int end = down ? to.y() - TIP : to.bottom() + TIP;
    int label = down ? start + 21 : start - 21;
    return new Route(path("M%d %dV%d", x, start, end), x, label);
  }

  private static Route horizontal(Cell from, Cell to, int y) {
    boolean right = from.x() < to.x();
    int start = right ? from.right() : from.x();
    int end = right ? to.x() - TIP : to.right() + TIP;
    return new Route(path("M%d %dH%d", start, y, end), (start + end) / 2, y - 11);
  }

  private static Route over(Cell from, Cell to) {
    int x = from.middle();
    int end = to.middle() + (from.x() < to.x() ? -22 : 22);
    int high = from.y() - RISE;
    return new Route(
        path("M%d %dC%d %d %d %d %d %d", x, from.y(), x, high, end, high, end, to.y() - TIP),
        (x + end) / 2,
        from.y() - RISE * 3 / 4);
  }

  /** In the gap on the right of the target, along which the wider cell extends. */
  private static Route beside(Cell from, Cell to, int lane) {
    int x = to.right() + BESIDE + lane * 6;
    boolean down = from.y() < to.y();
    int start = down ? from.bottom() : from.y();
    return new Route(
        path("M%d %dV%dH%d", x, start, to.centre() + (down ? -13 : 13), to.right() + TIP),
        x,
        down ? start + 21 : start - 21);
  }

  /** On the right of both, where nothing else is. */
  private static Route around(Cell from, Cell to, int lane) {
    int x =
        Math.max(from.right(), to.right()) + 16 + 9 * lane + Math.abs(from.y() - to.y()) / 9 - 8;
    return new Route(
        path("M%d %dH%dV%dH%d", from.right(), from.centre(), x, to.centre(), to.right() + TIP),
        x,
        to.centre() + 21);
  }

  private static Route slanted(Cell from, Cell to, int lane) {
    boolean right = from.x() < to.x();
    int x = right ? from.right() : from.x();
    int end = right ? to.x() - TIP : to.right() + TIP;
    int middle = (x + end) / 2;
    int target = to.centre() + (from.y() < to.y() ? -12 : 12) + lane * 6;
    return new Route(
        path(
            "M%d %dC%d %d %d %d %d %d",
            x, from.centre(), middle, from.centre(), middle, target, end, target),
        middle,
        (from.centre() + target) / 2);
  }

  private static String path(String form, Object... numbers) {
    return String.format(Locale.ROOT, form, numbers);
  }
}
