package io.connectors.bootstrap.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The files that describe the API say what the controllers do. They are written anew by {@code
 * ./mvnw test -pl connectors-bootstrap -am -Dtest=ApiDescriptionTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dapi.renew=true}.
 */
class ApiDescriptionTest {

  private static final Path REFERENCE = Path.of("..", "docs", "reference");
  private static final boolean RENEW = Boolean.getBoolean("api.renew");
  private static final String HOW =
      "%s differs from what the controllers say: look at the difference, and if it is meant, renew"
          + " it by make api";

  private static Map<String, Object> description = Map.of();

  @BeforeAll
  static void generate() {
    description = ApiDescription.of(ApiRoute.all());
  }

  @Test
  void the_description_is_what_the_controllers_say() throws IOException {
    assertSame("openapi.yaml", Yaml.write(description));
  }

  private static void assertSame(String name, String generated) throws IOException {
    Path file = REFERENCE.resolve(name);
    if (RENEW) {
      Files.createDirectories(REFERENCE);
      Files.writeString(file, generated);
    }
    assertThat(Files.exists(file) ? Files.readString(file) : "").as(HOW, file).isEqualTo(generated);
  }
}
