package io.connectors.schema.format;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Schema adapter: estimates the size of a regular expression with expanded repetitions, as in RE2:
 * {@code ((a{1000}){1000}){1000}} would exhaust the memory. Every part counts as at least one
 * character.
 */
final class PatternSize {

  private static final long MAX = Integer.MAX_VALUE;

  private final String pattern;
  private final Deque<Long> outer = new ArrayDeque<>();
  private long total;
  private long last;
  private int position;

  private PatternSize(String pattern) {
    this.pattern = pattern;
  }

  static long of(String pattern) {
    PatternSize size = new PatternSize(pattern);
    while (size.position < pattern.length()) {
      size.step();
    }
    return size.total;
  }

  private void step() {
    char character = pattern.charAt(position++);
    switch (character) {
      case '(' -> {
        outer.push(total);
        total = 0;
      }
      case ')' -> {
        last = total;
        total = Math.min(MAX, total + (outer.isEmpty() ? 0 : outer.pop()));
      }
      case '{' -> repeat();
      case '[' -> {
        skipClass();
        add();
      }
      case '\\' -> {
        position++;
        add();
      }
      default -> add();
    }
  }

  private void add() {
    last = 1;
    total = Math.min(MAX, total + 1);
  }

  /** The last part times the higher number in the braces. */
  private void repeat() {
    int end = pattern.indexOf('}', position);
    String counts = end < 0 ? "" : pattern.substring(position, end);
    if (!counts.matches("\\d{1,9}(,\\d{0,9})?")) {
      add();
      return;
    }
    long times = 1;
    for (String count : counts.split(",", 2)) {
      times = Math.max(times, count.isEmpty() ? 1 : Long.parseLong(count));
    }
    total = Math.min(MAX, total + last * (times - 1));
    last = Math.min(MAX, last * times);
    position = end + 1;
  }

  /** Skips a character class; a bracket at its start does not close it. */
  private void skipClass() {
    int from = position + (pattern.startsWith("^", position) ? 1 : 0);
    for (int i = from; i < pattern.length(); i++) {
      if (pattern.charAt(i) == '\\') {
        i++;
      } else if (pattern.charAt(i) == ']' && i > from) {
        position = i + 1;
        return;
      }
    }
  }
}
