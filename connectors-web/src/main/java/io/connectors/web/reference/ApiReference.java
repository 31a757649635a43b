package io.connectors.web.reference;

import io.micronaut.core.util.SupplierUtil;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The packaged API description, as a file and as a page. */
@Singleton
final class ApiReference {

  private static final String FILE = "reference/openapi.yaml";

  private final byte[] text = read();

  /** Read at the first request, because most servers never get one. */
  private final Supplier<ReferencePage> page = SupplierUtil.memoized(() -> parse(text));

  byte[] text() {
    return text.clone();
  }

  ReferencePage page() {
    return page.get();
  }

  private static ReferencePage parse(byte[] text) {
    Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
    Object document = yaml.load(new String(text, StandardCharsets.UTF_8));
    return ReferencePage.of(new Node(document, document));
  }

  private static byte[] read() {
    try (InputStream stream = ApiReference.class.getClassLoader().getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException("missing resource " + FILE);
      }
      return stream.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
