package io.connectors.e2e.document;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fenced block of a document.
 *
 * @param language the name after the fence, such as {@code sh}
 * @param text the content
 * @param line the line number of the fence
 * @param note the comment directly above, which says how to run the block; may be empty
 */
public record Block(String language, String text, int line, String note) {

  /** The allowed languages, which code hosts highlight. */
  static final List<String> LANGUAGES =
      List.of(
          "csv",
          "http",
          "java",
          "json",
          "markdown",
          "nginx",
          "properties",
          "sh",
          "sql",
          "text",
          "xml",
          "yaml");

  private static final List<String> OUTPUT_LANGUAGES = List.of("text", "json", "http");
  private static final Pattern NOT_RUN = Pattern.compile("not run: (.*)", Pattern.DOTALL);
  private static final Pattern NEEDS = Pattern.compile("run where there is: (\\S+)");
  private static final Pattern QUOTED = Pattern.compile("quoted from (\\S+?)(#\\S+)?");
  private static final String BACKGROUND = "in a terminal of its own";

  /** Whether the block contains shell commands. */
  boolean isCommands() {
    return language.equals("sh");
  }

  /** Whether the block is the expected output of the commands before it. */
  boolean isExpectedOutput() {
    return OUTPUT_LANGUAGES.contains(language) && note.isEmpty();
  }

  /** Why the block is not run; absent if it is run. */
  Optional<String> reasonNotToRun() {
    return noteGroup(NOT_RUN);
  }

  /** The program without which the block is skipped; absent if it needs no optional program. */
  Optional<String> neededProgram() {
    return noteGroup(NEEDS);
  }

  /** Whether the block keeps running while the following blocks run. */
  boolean isBackground() {
    return note.equals(BACKGROUND);
  }

  /** The file of the repository that the block quotes; absent if it quotes none. */
  Optional<String> quotedFile() {
    return noteGroup(QUOTED);
  }

  /** Whether the note is empty or has a known form. */
  boolean hasKnownNote() {
    return note.isEmpty()
        || isBackground()
        || neededProgram().isPresent()
        || quotedFile()
            .filter(file -> Files.isRegularFile(Documents.ROOT.resolve(file)))
            .isPresent()
        || reasonNotToRun().filter(reason -> reason.strip().length() > 10).isPresent();
  }

  private Optional<String> noteGroup(Pattern form) {
    Matcher matcher = form.matcher(note);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
