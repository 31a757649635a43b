package io.connectors.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import io.connectors.architecture.rule.DeclaredModules;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Names the packages of the modules, as patterns that match at any depth below ours: samples that
 * violate a rule have modules of their own.
 */
public final class Modules {

  static final String DOMAIN = "io.connectors..domain..";
  static final String APPLICATION = "io.connectors..application..";
  static final String SIGNIN = "io.connectors..signin..";
  static final String FORMS = "io.connectors..forms..";
  static final String PERSISTENCE = "io.connectors..persistence..";
  static final String CRYPTO = "io.connectors..crypto..";
  static final String SCHEMA = "io.connectors..schema..";
  static final String WEB = "io.connectors..web..";
  static final String BOOTSTRAP = "io.connectors..bootstrap..";

  /** The package of the record of all ports, without the capabilities below. */
  static final String ALL_PORTS = "io.connectors..domain";

  /** The package of the entry type itself, without the capabilities below. */
  static final String APPLICATION_ENTRY = "io.connectors..application";

  /** The package of the entry type to sign-in. */
  static final String SIGNIN_ENTRY = "io.connectors..signin";

  /** One of the application's capabilities. */
  static final String APPLICATION_CAPABILITY = "io.connectors..application.*..";

  /** Every adapter, one slice each. */
  static final String EACH_ADAPTER = "io.connectors..(persistence|crypto|schema|web)..";

  private static final Pattern NAME =
      Pattern.compile("io\\.connectors\\.(?:.+\\.samples\\.\\w+\\.)?(\\w+)\\..+");

  private Modules() {}

  /** The modules as they are meant to be: the one list of them. */
  public static DeclaredModules declared() {
    Path here = Path.of("").toAbsolutePath();
    return Stream.iterate(here, folder -> folder != null, Path::getParent)
        .map(folder -> folder.resolve(DeclaredModules.FILE))
        .filter(Files::exists)
        .findFirst()
        .map(DeclaredModules::read)
        .orElseThrow(() -> new IllegalStateException("no " + DeclaredModules.FILE + " above"));
  }

  /** A pattern for the packages of each module. */
  static String[] packages() {
    return declared().modules().stream()
        .map(module -> "io.connectors." + module.name() + "..")
        .toArray(String[]::new);
  }

  /** The module that a type of ours is in; that of a sample is its own. */
  static Optional<String> nameOf(JavaClass type) {
    Matcher name = NAME.matcher(type.getBaseComponentType().getName());
    return name.matches() ? Optional.of(name.group(1)) : Optional.empty();
  }
}
