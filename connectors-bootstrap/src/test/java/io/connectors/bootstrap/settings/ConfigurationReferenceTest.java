package io.connectors.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.bootstrap.settings.KnownSetting.Topic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The reference of settings is written from the list that the program reads them by. */
class ConfigurationReferenceTest {

  private static final Path PAGE = Path.of("..", "docs", "reference", "configuration.md");

  @Test
  void the_committed_page_says_what_the_program_reads() throws IOException {
    String written = ConfigurationReference.markdown();
    if (Boolean.getBoolean("docs.write")) {
      Files.writeString(PAGE, written);
    }
    assertThat(PAGE)
        .as("write it anew by: " + ConfigurationReference.RENEWAL)
        .usingCharset("UTF-8")
        .hasContent(written);
  }

  @Test
  void every_setting_has_a_topic_and_is_in_the_list_by_its_topic() {
    assertThat(Arrays.stream(Topic.values()).flatMap(topic -> topic.settings().stream()))
        .containsExactlyInAnyOrder(KnownSetting.values());
  }

  @Test
  void every_password_and_key_in_a_variable_is_marked_as_secret() {
    for (KnownSetting setting : KnownSetting.values()) {
      boolean sounds = setting.name().matches(".*(PASSWORD|KEYSET|SECRET)");
      assertThat(setting.isSecret()).as(setting.name()).isEqualTo(sounds);
    }
  }

  @Test
  void what_is_in_the_list_is_no_misspelt_setting_and_what_looks_like_it_is_one() {
    for (KnownSetting setting : KnownSetting.values()) {
      assertThatCode(() -> UnknownSettings.refuseIn(Map.of(setting.name(), "x")))
          .doesNotThrowAnyException();
    }
    assertThatThrownBy(() -> UnknownSettings.refuseIn(Map.of("CONNECTORS_HOMES", "x")))
        .isInstanceOf(StartupError.class)
        .hasMessageContaining("CONNECTORS_HOMES");
  }
}
