package com.example.broadcaster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows the how-to pages for embedders literally, in an empty project. */
class PagesIT {

  private static final Pattern NAMED =
      Pattern.compile("#named -->\n```java\n(.*?)\n```", Pattern.DOTALL);
  private static final Pattern BROKEN =
      Pattern.compile("about\\s+the\\s+owner\\s+fail.*?```text\n(.*?)\n```", Pattern.DOTALL);
  private static final String PROGRAM = "src/main/java/com/example/broadcaster/EmbedPlainJava.java";
  private static final String VAULT =
      "src/main/java/com/example/broadcaster/keys/KeyServiceVault.java";
  private static final String RULES = "src/test/java/com/example/broadcaster/OurRules.java";

  @TempDir Path outside;

  @Test
  void following_the_pages_results_in_a_tested_adapter() throws Exception {
    EmptyProject project = EmptyProject.in(outside);
    HowTo adapter = HowTo.named("write-an-adapter.md");
    HowTo.named("embed.md").writeFilesInto(project);
    project.write(PROGRAM, Files.readString(Path.of(PROGRAM)));
    adapter.writeFilesInto(project);
    exemptTheProgram(project, adapter.text());

    assertThat(project.mvn("test"))
        .contains("in com.example.broadcaster.keys.KeyServiceVaultTest")
        .contains("in com.example.broadcaster.OurArchitectureTest")
        .contains("BUILD SUCCESS");

    removeTheOwner(project);
    Commands.Ended broken = project.shell("mvn --batch-mode test -Dtest=KeyServiceVaultTest");
    assertThat(broken.code()).isNotZero();
    assertThat(broken.printed()).contains(failingSentences(adapter.text()));
  }

  /** Breaks the adapter as the page proposes, so that the contract fails. */
  private static void removeTheOwner(EmptyProject project) throws IOException {
    String vault = Files.readString(project.directory().resolve(VAULT));
    String without = vault.replaceAll("(?m)^ +write\\(out, owner\\..*\n", "");
    assertThat(vault.lines().count() - without.lines().count()).as("removed lines").isEqualTo(2);
    project.write(VAULT, without);
  }

  private static List<String> failingSentences(String page) {
    Matcher broken = BROKEN.matcher(page);
    assertThat(broken.find()).as("the failing sentences").isTrue();
    return broken.group(1).lines().toList();
  }

  /** The last step: two rules reject the program until it is exempt. */
  private static void exemptTheProgram(EmptyProject project, String page) throws IOException {
    Matcher named = NAMED.matcher(page);
    assertThat(named.find()).as("the lines that name the program").isTrue();
    String rules = Files.readString(project.directory().resolve(RULES));
    project.write(
        RULES,
        rules.replaceFirst(
            "(?s)  private static final RuleExemptions NAMED =.*?;\n",
            Matcher.quoteReplacement(named.group(1) + "\n")));
  }
}
