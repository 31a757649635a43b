package com.example.broadcaster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows the pages for embedders to the letter, as somebody would who has never seen the code. */
class PagesIT {

  private static final Pattern NAMED =
      Pattern.compile("#named -->\n```java\n(.*?)\n```", Pattern.DOTALL);
  private static final String PROGRAM = "src/main/java/com/example/broadcaster/EmbedPlainJava.java";
  private static final String RULES = "src/test/java/com/example/broadcaster/OurRules.java";

  @TempDir Path outside;

  @Test
  void whoever_follows_the_pages_has_a_proven_adapter_in_the_end() throws Exception {
    EmptyProject project = EmptyProject.in(outside);
    HowTo adapter = HowTo.named("write-an-adapter.md");
    HowTo.named("embed.md").writeFilesInto(project);
    project.write(PROGRAM, Files.readString(Path.of(PROGRAM)));
    adapter.writeFilesInto(project);
    nameTheProgram(project, adapter.text());

    assertThat(project.mvn("test"))
        .contains("in com.example.broadcaster.keys.KeyServiceVaultTest")
        .contains("in com.example.broadcaster.OurArchitectureTest")
        .contains("BUILD SUCCESS");
  }

  /** The last step: two rules object to the program, until it is named. */
  private static void nameTheProgram(EmptyProject project, String page) throws IOException {
    Matcher named = NAMED.matcher(page);
    assertThat(named.find()).as("the lines that name the program").isTrue();
    String rules = Files.readString(project.directory().resolve(RULES));
    project.write(
        RULES,
        rules.replaceFirst(
            "(?s)  private static final Allowances NAMED =.*?;\n",
            Matcher.quoteReplacement(named.group(1) + "\n")));
  }
}
