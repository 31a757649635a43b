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

/** A keyset on disk: for its owner's eyes only, written once, whole or not at all. */
class KeysetFileTest {

  private final Path home;
  private final Path path;

  KeysetFileTest(@TempDir Path home) {
    this.home = home;
    this.path = home.resolve("keyset.json");
  }

  @Test
  void what_was_written_is_read() {
    Keyset keyset = Keyset.generate();

    new KeysetFile(path).writeNew(keyset);

    assertThat(new KeysetFile(path).read().toJson()).isEqualTo(keyset.toJson());
  }

  @Test
  void only_its_owner_may_read_and_write_it() throws IOException {
    new KeysetFile(path).writeNew(Keyset.generate());

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
        .isEqualTo("rw-------");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rw-rw-rw-", "r--r--r--"})
  void a_file_that_others_than_its_owner_may_use_is_refused(String mode) throws IOException {
    new KeysetFile(path).writeNew(Keyset.generate());
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));

    assertThatThrownBy(() -> new KeysetFile(path).read())
        .isInstanceOf(InvalidKeyset.class)
        .hasMessageContaining("0600");
  }

  @Test
  void a_file_that_its_owner_may_only_read_is_taken() throws IOException {
    new KeysetFile(path).writeNew(Keyset.generate());
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("r--------"));

    assertThat(new KeysetFile(path).read()).isNotNull();
  }

  @Test
  void a_keyset_is_replaced_as_a_whole_and_for_its_owners_eyes_only() throws IOException {
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

  /** Only a superuser can give a file away; for anybody else the owner is who runs the test. */
  @Test
  void a_file_that_is_replaced_stays_its_owners() throws IOException {
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
      // stays whose it is
    }
    return Files.getOwner(file);
  }

  @Test
  void a_keyset_that_somebody_else_has_changed_is_not_replaced() throws IOException {
    KeysetFile file = new KeysetFile(path);
    Keyset theirs = Keyset.generate();
    file.writeNew(theirs);

    assertThatThrownBy(() -> file.replace(Keyset.generate(), Keyset.generate()))
        .isInstanceOf(InvalidKeyset.class);
    assertThat(file.read().toJson()).isEqualTo(theirs.toJson());
    assertThat(filesAtHome()).containsExactly(path);
  }

  @Test
  void nothing_is_left_beside_it() throws IOException {
    new KeysetFile(path).writeNew(Keyset.generate());

    assertThat(filesAtHome()).containsExactly(path);
  }

  @Test
  void a_file_that_is_there_is_never_overwritten() throws IOException {
    Files.writeString(path, "precious");

    assertThatThrownBy(() -> new KeysetFile(path).writeNew(Keyset.generate()))
        .isInstanceOf(InvalidKeyset.class)
        .hasMessageContaining("already");
    assertThat(path).hasContent("precious");
    assertThat(filesAtHome()).containsExactly(path);
  }

  @Test
  void a_link_that_points_nowhere_is_not_followed() throws IOException {
    Path elsewhere = home.resolve("elsewhere");
    Files.createSymbolicLink(path, elsewhere);

    assertThatThrownBy(() -> new KeysetFile(path).writeNew(Keyset.generate()))
        .isInstanceOf(InvalidKeyset.class);
    assertThat(elsewhere).doesNotExist();
  }

  @Test
  void of_many_that_write_at_once_one_succeeds() {
    var file = new KeysetFile(path);

    long written = IntStream.range(0, 16).parallel().filter(i -> writes(file)).count();

    assertThat(written).isEqualTo(1);
    assertThat(file.read().toJson()).isNotEmpty();
  }

  @Test
  void a_directory_that_is_not_there_is_a_refusal() {
    var file = new KeysetFile(home.resolve("missing").resolve("keyset.json"));

    assertThatThrownBy(() -> file.writeNew(Keyset.generate())).isInstanceOf(InvalidKeyset.class);
  }

  @Test
  void a_file_that_is_not_there_or_holds_no_text_cannot_be_read() throws IOException {
    Path binary = Files.write(home.resolve("binary"), new byte[] {(byte) 0xff});

    for (Path unreadable : List.of(path, home, binary)) {
      assertThatThrownBy(() -> new KeysetFile(unreadable).read())
          .isInstanceOf(InvalidKeyset.class)
          .hasNoCause();
    }
  }

  @Test
  void a_key_given_in_place_of_a_path_is_not_repeated() {
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
