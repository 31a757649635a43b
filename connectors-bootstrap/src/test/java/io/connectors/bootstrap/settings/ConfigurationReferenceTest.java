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

/** Test: the reference page contains the settings that the program reads. */
class ConfigurationReferenceTest {

  private static final Path PAGE = Path.of("..", "docs", "reference", "configuration.md");

  @Test
  void the_committed_page_is_current() throws IOException {
    String written = ConfigurationReference.markdown();
    if (Boolean.getBoolean("docs.write")) {
      Files.writeString(PAGE, written);
    }
    assertThat(PAGE)
        .as("renew it with: " + ConfigurationReference.RENEWAL)
        .usingCharset("UTF-8")
        .hasContent(written);
  }

  @Test
  void every_setting_is_listed_under_one_topic() {
    assertThat(Arrays.stream(Topic.values()).flatMap(topic -> topic.settings().stream()))
        .containsExactlyInAnyOrder(KnownSetting.values());
  }

  @Test
  void passwords_keysets_and_client_secrets_are_marked_as_secret() {
    for (KnownSetting setting : KnownSetting.values()) {
      boolean secret = setting.name().matches(".*(PASSWORD|KEYSET|SECRET)");
      assertThat(setting.isSecret()).as(setting.name()).isEqualTo(secret);
    }
  }

  @Test
  void accepts_every_listed_setting_and_rejects_a_misspelt_one() {
    for (KnownSetting setting : KnownSetting.values()) {
      assertThatCode(() -> UnknownSettings.rejectIn(Map.of(setting.name(), "x")))
          .doesNotThrowAnyException();
    }
    assertThatThrownBy(() -> UnknownSettings.rejectIn(Map.of("CONNECTORS_HOMES", "x")))
        .isInstanceOf(StartupError.class)
        .hasMessageContaining("CONNECTORS_HOMES");
  }
}
