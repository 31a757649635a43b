package io.connectors.e2e.support;

import java.net.URISyntaxException;
import java.nio.file.Path;
import org.postgresql.Driver;

/** Where the build that runs these tests has its parts from. */
public final class LocalRepository {

  private LocalRepository() {}

  /** The directory, told by where one of the parts is. */
  public static Path path() {
    try {
      Path driver =
          Path.of(Driver.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return driver.resolve("../../../../..").normalize();
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The jar of a part. */
  public static Path jar(String group, String name, String version) {
    return path()
        .resolve(group.replace('.', '/'))
        .resolve(name)
        .resolve(version)
        .resolve(name + "-" + version + ".jar");
  }
}
