package io.connectors.e2e.document;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The documented output of a command. The actual output must contain it; {@code …} matches any
 * text.
 */
final class Expectation {

  private final String text;
  private final boolean spaced;

  private Expectation(String text, boolean spaced) {
    this.text = text;
    this.spaced = spaced;
  }

  /** Reads the expected output. Whitespace in JSON is ignored. */
  static Expectation of(Block answer) {
    return new Expectation(answer.text(), !answer.language().equals("json"));
  }

  /** Whether the actual output contains the expected one. */
  boolean matches(String output) {
    String expression =
        Arrays.stream(text.split("\\s*…\\s*", -1))
            .map(this::normal)
            .map(Pattern::quote)
            .collect(Collectors.joining(".*?"));
    return Pattern.compile(expression, Pattern.DOTALL).matcher(normal(output)).find();
  }

  private String normal(String some) {
    return some.replaceAll("\\s+", spaced ? " " : "");
  }
}
