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

/** Test: an unusable keyset is rejected with one line that names the setting. */
class KeysetErrorsTest {

  private static final String FILE = "CONNECTORS_KEYSET_FILE";
  private static final String TEXT = "CONNECTORS_KEYSET";

  @TempDir private Path directory;
  private String keyset = "";
  private Path home = Path.of("");

  @BeforeEach
  void generateKeyset() {
    keyset = KeysetText.random();
    home = directory.resolve("home");
  }

  @Test
  void rejects_a_missing_keyset() {
    assertRejected(() -> required(Map.of()), "CONNECTORS_KEYSET_FILE is missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--"})
  void rejects_a_keyset_file_that_others_can_read(String mode) throws IOException {
    Path readable = KeysetText.write(directory.resolve("open.json"), keyset);
    Files.setPosixFilePermissions(readable, PosixFilePermissions.fromString(mode));
    assertRejected(
        () -> required(Map.of(FILE, readable.toString())),
        "CONNECTORS_KEYSET_FILE is not a usable keyset");
  }

  @Test
  void rejects_a_truncated_keyset() throws IOException {
    String half = keyset.substring(0, keyset.length() / 2);
    Path file = KeysetText.write(directory.resolve("half.json"), half);
    assertRejected(() -> required(Map.of(FILE, file.toString())), "CONNECTORS_KEYSET_FILE is not");
    assertRejected(() -> required(Map.of(TEXT, half)), "CONNECTORS_KEYSET is not");
  }

  @Test
  void rejects_a_keyset_that_does_not_decrypt_the_check_value() throws IOException {
    NamedKeyset text = required(Map.of(TEXT, keyset));
    Path path = KeysetText.write(directory.resolve("other.json"), keyset);
    NamedKeyset file = required(Map.of(FILE, path.toString()));
    try (RunningApplication application =
        RunningApplication.start(home, org.postgresql.Driver.class)) {
      Login login = application.bean(Login.class);
      assertRejected(
          () -> KeyGuard.encryptionWith(file, login),
          "CONNECTORS_KEYSET_FILE does not decrypt the check value of this database");
      assertRejected(
          () -> KeyGuard.encryptionWith(text, login),
          "CONNECTORS_KEYSET does not decrypt the check value of this database");
      NamedKeyset own =
          CredentialKeys.in(settings(Map.of(FILE, inHome().toString()))).orElseThrow();
      assertThatCode(() -> KeyGuard.encryptionWith(own, login)).doesNotThrowAnyException();
    }
  }

  @Test
  void rejects_the_development_key_of_an_embedded_home() throws IOException {
    Files.createDirectories(home);
    Path own = KeysetText.write(inHome(), keyset);
    Path copy = KeysetText.write(directory.resolve("copy.json"), keyset);
    for (Path file : new Path[] {own, copy}) {
      assertRejected(
          () -> required(Map.of(FILE, file.toString())),
          "CONNECTORS_KEYSET_FILE contains the development key");
    }
    assertRejected(
        () -> required(Map.of(TEXT, keyset)), "CONNECTORS_KEYSET contains the development key");
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

  private void assertRejected(Runnable start, String message) {
    assertThatThrownBy(start::run)
        .isInstanceOf(StartupError.class)
        .hasMessageStartingWith(message)
        .hasMessageNotContainingAny("Exception", "AesGcmKey", "4711", directory.toString())
        .satisfies(error -> assertThat(error.getMessage()).hasLineCount(1));
  }
}
