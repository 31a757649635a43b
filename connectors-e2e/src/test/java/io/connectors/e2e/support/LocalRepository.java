package io.connectors.e2e.support;

import java.net.URISyntaxException;
import java.nio.file.Path;
import org.postgresql.Driver;

/** The local Maven repository of the build that runs these tests. */
public final class LocalRepository {

  private LocalRepository() {}

  /** The directory, derived from the location of one of its jars. */
  public static Path path() {
    try {
      Path driver =
          Path.of(Driver.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return driver.resolve("../../../../..").normalize();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The jar of an artifact. */
  public static Path jar(String group, String name, String version) {
    return path()
        .resolve(group.replace('.', '/'))
        .resolve(name)
        .resolve(version)
        .resolve(name + "-" + version + ".jar");
  }
}
