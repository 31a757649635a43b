package io.connectors.bootstrap.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.bootstrap.running.RunningApplication;
import io.connectors.bootstrap.settings.CredentialKeys;
import io.connectors.bootstrap.settings.ExternalDatabase.Login;
import io.connectors.bootstrap.settings.NamedKeyset;
import io.connectors.bootstrap.settings.Settings;
import io.connectors.bootstrap.settings.StartupError;
import io.connectors.bootstrap.support.KeysetText;
import io.micronaut.core.value.MapPropertyResolver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Test: a keyset that cannot be used is refused by one sentence that names the setting. */
class KeyRefusalsTest {

  private static final String FILE = "CONNECTORS_KEYSET_FILE";
  private static final String TEXT = "CONNECTORS_KEYSET";

  @TempDir private Path directory;
  private String keyset = "";
  private Path home = Path.of("");

  @BeforeEach
  void makeKeyset() {
    keyset = KeysetText.random();
    home = directory.resolve("home");
  }

  @Test
  void without_a_key() {
    refused(() -> required(Map.of()), "CONNECTORS_KEYSET_FILE is missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--"})
  void with_a_key_that_others_can_read(String mode) throws IOException {
    Path open = KeysetText.write(directory.resolve("open.json"), keyset);
    Files.setPosixFilePermissions(open, PosixFilePermissions.fromString(mode));
    refused(
        () -> required(Map.of(FILE, open.toString())),
        "CONNECTORS_KEYSET_FILE does not name a keyset that can be used");
  }

  @Test
  void with_a_key_that_is_cut_short() throws IOException {
    String half = keyset.substring(0, keyset.length() / 2);
    Path file = KeysetText.write(directory.resolve("half.json"), half);
    refused(() -> required(Map.of(FILE, file.toString())), "CONNECTORS_KEYSET_FILE does not");
    refused(() -> required(Map.of(TEXT, half)), "CONNECTORS_KEYSET does not");
  }

  @Test
  void with_a_key_that_does_not_open_the_databases_check_value() throws IOException {
    NamedKeyset text = required(Map.of(TEXT, keyset));
    Path path = KeysetText.write(directory.resolve("other.json"), keyset);
    NamedKeyset file = required(Map.of(FILE, path.toString()));
    try (RunningApplication application =
        RunningApplication.start(home, org.postgresql.Driver.class)) {
      Login login = application.bean(Login.class);
      refused(
          () -> KeyGuard.encryptionWith(file, login),
          "CONNECTORS_KEYSET_FILE does not open the check value of this database");
      refused(
          () -> KeyGuard.encryptionWith(text, login),
          "CONNECTORS_KEYSET does not open the check value of this database");
      NamedKeyset own =
          CredentialKeys.in(settings(Map.of(FILE, inHome().toString()))).orElseThrow();
      assertThatCode(() -> KeyGuard.encryptionWith(own, login)).doesNotThrowAnyException();
    }
  }

  @Test
  void with_the_development_key_of_an_embedded_home() throws IOException {
    Files.createDirectories(home);
    Path own = KeysetText.write(inHome(), keyset);
    Path copy = KeysetText.write(directory.resolve("copy.json"), keyset);
    for (Path file : new Path[] {own, copy}) {
      refused(
          () -> required(Map.of(FILE, file.toString())),
          "CONNECTORS_KEYSET_FILE names the development key");
    }
    refused(() -> required(Map.of(TEXT, keyset)), "CONNECTORS_KEYSET names the development key");
  }

  private Path inHome() {
    return home.resolve(NamedKeyset.IN_HOME);
  }

  private NamedKeyset required(Map<String, String> variables) {
    return CredentialKeys.requiredIn(settings(variables));
  }

  private Settings settings(Map<String, String> variables) {
    return new Settings(
        variables, new MapPropertyResolver(Map.of("connectors.home", home.toString())));
  }

  private void refused(Runnable start, String sentence) {
    assertThatThrownBy(start::run)
        .isInstanceOf(StartupError.class)
        .hasMessageStartingWith(sentence)
        .hasMessageNotContainingAny("Exception", "AesGcmKey", "4711", directory.toString())
        .satisfies(refusal -> assertThat(refusal.getMessage()).hasLineCount(1));
  }
}
