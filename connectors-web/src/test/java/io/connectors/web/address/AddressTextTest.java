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

/** An address is read from its digits, and nothing is asked for what is none. */
final class AddressTextTest {

  /** No names, but whatever looks like one: read where nothing but digits must be. */
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
  void what_is_an_address_is_read_as_the_platform_reads_it(String text)
      throws UnknownHostException {
    assertThat(AddressText.read(text)).hasValue(InetAddress.getByName(text));
  }

  @Test
  void what_is_none_is_none() {
    for (String text : NO_ADDRESSES) {
      assertThat(AddressText.read(text)).as(text).isEmpty();
    }
  }

  /** In a JVM of its own whose one source of names is a file that knows each of them. */
  @Test
  void no_name_service_is_ever_asked(@TempDir Path directory) throws Exception {
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

  /** The program of that JVM: ends with the number of those that were read. */
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
