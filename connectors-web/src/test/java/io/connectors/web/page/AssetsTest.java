package io.connectors.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.http.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Static files have names that change with their content. */
class AssetsTest {

  private final Assets assets = new Assets();

  @Test
  void finds_a_file_only_by_its_hashed_name() {
    String address = assets.address("connectors.css");
    assertThat(address).matches("/static/connectors-[0-9a-f]{16}\\.css");
    assertThat(assets.find(address.substring("/static/".length()))).isPresent();
    assertThat(assets.find("connectors.css")).isEmpty();
    assertThat(assets.find("connectors-0000000000000000.css")).isEmpty();
  }

  @Test
  void changed_content_changes_the_name() {
    Asset one = Asset.of("a.css", MediaType.TEXT_CSS_TYPE, "a {}");
    Asset other = Asset.of("a.css", MediaType.TEXT_CSS_TYPE, "b {}");
    assertThat(one.hashedName()).isNotEqualTo(other.hashedName());
  }

  @Test
  void compressed_content_equals_the_plain_content() throws IOException {
    Asset asset = Asset.of("a.css", MediaType.TEXT_CSS_TYPE, "a { color: red }");
    byte[] unpacked =
        new GZIPInputStream(new ByteArrayInputStream(asset.content(true))).readAllBytes();
    assertThat(unpacked).isEqualTo(asset.content(false));
    assertThat(new String(unpacked, StandardCharsets.UTF_8)).isEqualTo("a { color: red }");
  }

  @Test
  void all_files_together_are_below_100_kilobytes_compressed() {
    int bytes = 0;
    for (String name :
        new String[] {"connectors.css", "connectors.js", "icons.svg", "favicon.svg"}) {
      String hashed = assets.address(name).substring("/static/".length());
      bytes += assets.find(hashed).orElseThrow().content(true).length;
    }
    assertThat(bytes).isBetween(10_000, 100_000);
  }

  @Test
  void rejects_an_unknown_file() {
    assertThatThrownBy(() -> assets.address("nothing.css"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void has_the_icons_of_the_four_types() {
    assertThat(assets.hasIcon("brand-x")).isTrue();
    assertThat(assets.hasIcon("brand-wordpress")).isTrue();
    assertThat(assets.hasIcon("brand-linkedin")).isTrue();
    assertThat(assets.hasIcon("brand-medium")).isTrue();
    assertThat(assets.hasIcon("\"><script>")).isFalse();
  }
}
