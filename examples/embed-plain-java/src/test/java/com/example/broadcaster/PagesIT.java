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

/** Follows the pages for embedders to the letter, as somebody would who has never seen the code. */
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

    forgetTheOwner(project);
    Commands.Ended broken = project.shell("mvn --batch-mode test -Dtest=KeyServiceVaultTest");
    assertThat(broken.code()).isNotZero();
    assertThat(broken.printed()).contains(sentencesThatNoLongerHold(adapter.text()));
  }

  /** What the page proposes, to see that a sentence of the contract can fail. */
  private static void forgetTheOwner(EmptyProject project) throws IOException {
    String vault = Files.readString(project.directory().resolve(VAULT));
    String without = vault.replaceAll("(?m)^ +write\\(out, owner\\..*\n", "");
    assertThat(vault.lines().count() - without.lines().count()).as("lines taken out").isEqualTo(2);
    project.write(VAULT, without);
  }

  private static List<String> sentencesThatNoLongerHold(String page) {
    Matcher broken = BROKEN.matcher(page);
    assertThat(broken.find()).as("the sentences that no longer hold").isTrue();
    return broken.group(1).lines().toList();
  }

  /** The last step: two rules object to the program, until it is named. */
  private static void nameTheProgram(EmptyProject project, String page) throws IOException {
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
