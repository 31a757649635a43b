package com.example.broadcaster;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A how-to page whose files and commands a test executes literally. */
record HowTo(String text) {

  /** A path in the text, followed by the content of the file. */
  private static final Pattern FILE =
      Pattern.compile(
          "`((?:src/|pom)[\\w/.]+)`[^`]*?<!-- quoted from \\S+ -->\n```\\w+\n(.*?\n)```",
          Pattern.DOTALL);

  static HowTo named(String file) throws IOException {
    return new HowTo(Files.readString(Delivery.REPOSITORY.resolve("docs/how-to").resolve(file)));
  }

  /** Writes each file that the page quotes completely. */
  void writeFilesInto(EmptyProject project) throws IOException {
    Matcher file = FILE.matcher(text);
    while (file.find()) {
      project.write(file.group(1), file.group(2));
    }
  }

  /** The content of all blocks in this language, in order. */
  List<String> blocks(String language) {
    return Pattern.compile("^```" + language + "\n(.*?\n)```", Pattern.DOTALL | Pattern.MULTILINE)
        .matcher(text)
        .results()
        .map((MatchResult block) -> block.group(1))
        .toList();
  }
}
