package io.connectors.crypto.keyset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysetFileTest {

  private final Path home;
  private final Path path;

  KeysetFileTest(@TempDir Path home) {
    this.home = home;
    this.path = home.resolve("keyset.json");
  }

  @Test
  void reads_a_written_keyset() {
    Keyset keyset = Keyset.generate();

    new KeysetFile(path).writeNew(keyset);

    assertThat(new KeysetFile(path).read().toJson()).isEqualTo(keyset.toJson());
  }

  @Test
  void creates_the_file_with_mode_0600() throws IOException {
    new KeysetFile(path).writeNew(Keyset.generate());

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo("rw-------");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-rw-rw-", "r--r--r--"})
  void rejects_a_file_accessible_to_others(String mode) throws IOException {
    new KeysetFile(path).writeNew(Keyset.generate());
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));

    assertThatThrownBy(() -> new KeysetFile(path).read())
        .isInstanceOf(InvalidKeyset.class)
        .hasMessageContaining("0600");
  }

  @Test
  void accepts_a_read_only_file() throws IOException {
    new KeysetFile(path).writeNew(Keyset.generate());
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("r--------"));

    assertThat(new KeysetFile(path).read()).isNotNull();
  }

  @Test
  void replaces_a_keyset_atomically_with_mode_0600() throws IOException {
    KeysetFile file = new KeysetFile(path);
    Keyset before = Keyset.generate();
    file.writeNew(before);
    Keyset after = before.withNewKey();

    file.replace(before, after);

    assertThat(file.read().toJson()).isEqualTo(after.toJson());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo("rw-------");
    assertThat(filesAtHome()).containsExactly(path);
  }

  /** Only a superuser can change the owner; otherwise the owner is the user who runs the test. */
  @Test
  void replacing_keeps_the_owner() throws IOException {
    KeysetFile file = new KeysetFile(path);
    Keyset before = Keyset.generate();
    file.writeNew(before);
    UserPrincipal owner = givenAway(path);

    file.replace(before, before.withNewKey());

    assertThat(Files.getOwner(path)).isEqualTo(owner);
  }

  private static UserPrincipal givenAway(Path file) throws IOException {
    try {
      Files.setAttribute(file, "unix:uid", 12_345);
    } catch (IOException notAllowed) {
      // the owner stays
    }
    return Files.getOwner(file);
  }

  @Test
  void does_not_replace_a_keyset_changed_meanwhile() throws IOException {
    KeysetFile file = new KeysetFile(path);
    Keyset theirs = Keyset.generate();
    file.writeNew(theirs);

    assertThatThrownBy(() -> file.replace(Keyset.generate(), Keyset.generate()))
        .isInstanceOf(InvalidKeyset.class);
    assertThat(file.read().toJson()).isEqualTo(theirs.toJson());
    assertThat(filesAtHome()).containsExactly(path);
  }

  @Test
  void leaves_no_temporary_files() throws IOException {
    new KeysetFile(path).writeNew(Keyset.generate());

    assertThat(filesAtHome()).containsExactly(path);
  }

  @Test
  void never_overwrites_an_existing_file() throws IOException {
    Files.writeString(path, "precious");

    assertThatThrownBy(() -> new KeysetFile(path).writeNew(Keyset.generate()))
        .isInstanceOf(InvalidKeyset.class)
        .hasMessageContaining("already");
    assertThat(path).hasContent("precious");
    assertThat(filesAtHome()).containsExactly(path);
  }

  @Test
  void does_not_follow_a_dangling_link() throws IOException {
    Path elsewhere = home.resolve("elsewhere");
    Files.createSymbolicLink(path, elsewhere);

    assertThatThrownBy(() -> new KeysetFile(path).writeNew(Keyset.generate()))
        .isInstanceOf(InvalidKeyset.class);
    assertThat(elsewhere).doesNotExist();
  }

  @Test
  void concurrent_creations_succeed_exactly_once() {
    var file = new KeysetFile(path);

    long written = IntStream.range(0, 16).parallel().filter(i -> writes(file)).count();

    assertThat(written).isEqualTo(1);
    assertThat(file.read().toJson()).isNotEmpty();
  }

  @Test
  void rejects_a_missing_directory() {
    var file = new KeysetFile(home.resolve("missing").resolve("keyset.json"));

    assertThatThrownBy(() -> file.writeNew(Keyset.generate())).isInstanceOf(InvalidKeyset.class);
  }

  @Test
  void rejects_a_missing_or_binary_file() throws IOException {
    Path binary = Files.write(home.resolve("binary"), new byte[] {(byte) 0xff});

    for (Path unreadable : List.of(path, home, binary)) {
      assertThatThrownBy(() -> new KeysetFile(unreadable).read())
          .isInstanceOf(InvalidKeyset.class)
          .hasNoCause();
    }
  }

  @Test
  void does_not_repeat_a_key_given_as_path() {
    var file = new KeysetFile(Path.of("{\"primaryKeyId\":42}"));

    assertThatThrownBy(file::read)
        .isInstanceOf(InvalidKeyset.class)
        .hasMessageNotContaining("primaryKeyId");
    assertThat(file.toString()).doesNotContain("primaryKeyId");
  }

  private static boolean writes(KeysetFile file) {
    try {
      file.writeNew(Keyset.generate());
      return true;
    } catch (InvalidKeyset refused) {
      return false;
    }
  }

  private List<Path> filesAtHome() throws IOException {
    try (Stream<Path> files = Files.list(home)) {
      return files.toList();
    }
  }
}
