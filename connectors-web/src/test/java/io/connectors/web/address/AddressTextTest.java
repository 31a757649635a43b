package io.connectors.web.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only numeric addresses are parsed, without a name lookup. */
final class AddressTextTest {

  /** Text that is not a numeric address. */
  private static final String[] NO_ADDRESSES = {
    "999.999.999.999",
    "256.1.1.1",
    "1.2.3",
    "1.2.3.4.5",
    ".:",
    ":",
    "1:2",
    "1::2::3",
    "12345::",
    "fe80::1%lo",
    "::ffff:1.2.3.400",
    "face",
    "localhost",
    "",
    "[::1]",
    "127.0.0.1:80"
  };

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "0.0.0.0",
        "255.255.255.255",
        "::",
        "::1",
        "2001:DB8::1",
        "1:2:3:4:5:6:7:8",
        "1:2:3:4:5:6:7::",
        "::ffff:203.0.113.5"
      })
  void reads_addresses_like_the_jdk(String text) throws UnknownHostException {
    assertThat(AddressText.read(text)).hasValue(InetAddress.getByName(text));
  }

  @Test
  void rejects_text_that_is_not_an_address() {
    for (String text : NO_ADDRESSES) {
      assertThat(AddressText.read(text)).as(text).isEmpty();
    }
  }

  /** Runs a JVM whose hosts file resolves each of the texts. */
  @Test
  void never_resolves_a_name(@TempDir Path directory) throws Exception {
    StringBuilder hosts = new StringBuilder("192.0.2.1");
    for (String text : NO_ADDRESSES) {
      hosts.append(' ').append(text);
    }
    Path file = Files.writeString(directory.resolve("hosts"), hosts + "\n");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djdk.net.hosts.file=" + file,
                "-cp",
                System.getProperty("java.class.path"),
                Reading.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("log").toFile())
            .start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(directory.resolve("log"))).isZero();
  }

  /** The program of that JVM; its exit code is the number of parsed addresses. */
  static final class Reading {

    private Reading() {}

    public static void main(String[] arguments) {
      int read = 0;
      for (String text : NO_ADDRESSES) {
        read += AddressText.read(text).isPresent() ? 1 : 0;
      }
      System.exit(read);
    }
  }
}
