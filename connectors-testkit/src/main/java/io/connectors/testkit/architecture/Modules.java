package io.connectors.testkit.architecture;

/**
 * Names the packages of the modules, as patterns that match below any root: samples that violate a
 * rule have modules of their own.
 */
final class Modules {

  static final String DOMAIN = "..domain..";
  static final String APPLICATION = "..application..";
  static final String PERSISTENCE = "..persistence..";
  static final String CRYPTO = "..crypto..";
  static final String SCHEMA = "..schema..";
  static final String WEB = "..web..";
  static final String BOOTSTRAP = "..bootstrap..";

  /** The package of the entry type itself, without the capabilities below. */
  static final String APPLICATION_ENTRY = "..application";

  /** One of the application's capabilities. */
  static final String APPLICATION_CAPABILITY = "..application.*..";

  /** Every adapter, one slice each. */
  static final String EACH_ADAPTER = "..(persistence|crypto|schema|web)..";

  private Modules() {}
}
