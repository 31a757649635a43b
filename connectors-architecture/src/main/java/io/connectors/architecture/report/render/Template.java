package io.connectors.architecture.report.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Value: a file beside this class with places, such as {@code {{title}}}, that are filled once. */
record Template(String text) {

  static Template read(String file) {
    try (InputStream in = Template.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + file);
      }
      return new Template(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  Template with(String place, Markup content) {
    return new Template(text.replace("{{" + place + "}}", content.html()));
  }
}
