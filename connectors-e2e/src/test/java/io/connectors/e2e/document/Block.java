package io.connectors.e2e.document;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fenced block of a document.
 *
 * @param language what stands behind the fence, such as {@code sh}
 * @param text what stands inside
 * @param line where the fence is
 * @param note the comment right above it, which says how it is run; empty if there is none
 */
public record Block(String language, String text, int line, String note) {

  /** What a reader sees of a command; its colours come from the name behind the fence. */
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

  private static final List<String> ANSWERS = List.of("text", "json", "http");
  private static final Pattern NOT_RUN = Pattern.compile("not run: (.*)", Pattern.DOTALL);
  private static final Pattern NEEDS = Pattern.compile("run where there is: (\\S+)");
  private static final Pattern QUOTED = Pattern.compile("quoted from (\\S+?)(#\\S+)?");
  private static final String ASIDE = "in a terminal of its own";

  /** Whether it is commands. */
  boolean isCommands() {
    return language.equals("sh");
  }

  /** Whether it is what the commands before it answer with. */
  boolean isAnswer() {
    return ANSWERS.contains(language) && note.isEmpty();
  }

  /** Why it is not run; absent if it is. */
  Optional<String> reasonNotToRun() {
    return found(NOT_RUN);
  }

  /** The program without which it is not run; absent if it needs none that may be missing. */
  Optional<String> neededProgram() {
    return found(NEEDS);
  }

  /** Whether it goes on while what follows is run. */
  boolean isRunAside() {
    return note.equals(ASIDE);
  }

  /** The file of the repository that it is a part of; absent if it stands here alone. */
  Optional<String> quotedFile() {
    return found(QUOTED);
  }

  /** Whether its note is one that somebody reads, or there is none. */
  boolean hasKnownNote() {
    return note.isEmpty()
        || isRunAside()
        || neededProgram().isPresent()
        || quotedFile()
            .filter(file -> Files.isRegularFile(Documents.ROOT.resolve(file)))
            .isPresent()
        || reasonNotToRun().filter(reason -> reason.strip().length() > 10).isPresent();
  }

  private Optional<String> found(Pattern form) {
    Matcher matcher = form.matcher(note);
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
