package io.connectors.bootstrap.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * All settings of Connectors. The command {@code help}, the check for unknown names and the
 * reference page use this list, and our code reads no other setting. Settings of Micronaut, such as
 * {@code LOGGER_LEVELS_ROOT}, also work but are not listed. The texts are in {@code
 * settings.properties}.
 */
public enum KnownSetting {
  CONNECTORS_HOME(Topic.EMBEDDED),
  CONNECTORS_DEMO_PASSWORD(Topic.EMBEDDED, Content.SECRET),
  MICRONAUT_SERVER_PORT(Topic.SERVER),
  MICRONAUT_SERVER_HOST(Topic.SERVER),
  CONNECTORS_RATE_LIMIT(Topic.SERVER),
  CONNECTORS_REQUEST_TIMEOUT(Topic.SERVER),
  DATASOURCES_DEFAULT_URL(Topic.DATABASE),
  DATASOURCES_DEFAULT_USERNAME(Topic.DATABASE),
  DATASOURCES_DEFAULT_PASSWORD(Topic.DATABASE, Content.SECRET),
  DATASOURCES_DEFAULT_MAXIMUM_POOL_SIZE(Topic.DATABASE),
  FLYWAY_DATASOURCES_DEFAULT_URL(Topic.DATABASE),
  FLYWAY_DATASOURCES_DEFAULT_USER(Topic.DATABASE),
  FLYWAY_DATASOURCES_DEFAULT_PASSWORD(Topic.DATABASE, Content.SECRET),
  CONNECTORS_KEYSET_FILE(Topic.KEYS),
  CONNECTORS_KEYSET(Topic.KEYS, Content.SECRET),
  CONNECTORS_JWKS_URL(Topic.TOKENS),
  CONNECTORS_JWT_ISSUER(Topic.TOKENS),
  CONNECTORS_JWT_AUDIENCE(Topic.TOKENS),
  CONNECTORS_JWT_MAX_LIFETIME(Topic.TOKENS),
  CONNECTORS_OIDC_ISSUER(Topic.OPENID),
  CONNECTORS_OIDC_CLIENT_ID(Topic.OPENID),
  CONNECTORS_OIDC_CLIENT_SECRET(Topic.OPENID, Content.SECRET),
  CONNECTORS_PUBLIC_URL(Topic.OPENID),
  CONNECTORS_OIDC_SCOPES(Topic.OPENID),
  CONNECTORS_OIDC_TENANT_CLAIM(Topic.OPENID),
  CONNECTORS_OIDC_ROLES_CLAIM(Topic.OPENID),
  CONNECTORS_OIDC_ROLES(Topic.OPENID),
  CONNECTORS_OIDC_NAME(Topic.OPENID),
  CONNECTORS_OIDC_SESSION_LIFETIME(Topic.OPENID),
  CONNECTORS_SESSION_IDLE(Topic.SIGN_IN),
  CONNECTORS_SESSION_MAX_LIFETIME(Topic.SIGN_IN),
  CONNECTORS_SIGN_IN_ACCOUNT_LIMIT(Topic.SIGN_IN),
  CONNECTORS_SIGN_IN_ADDRESS_LIMIT(Topic.SIGN_IN),
  CONNECTORS_SIGN_IN_WINDOW(Topic.SIGN_IN),
  CONNECTORS_TRUSTED_PROXIES(Topic.SIGN_IN),
  CONNECTORS_CATALOG_DIR(Topic.CATALOG),
  MICRONAUT_CONFIG_FILES(Topic.FILES);

  /** The topics of the settings, in display order. */
  public enum Topic {
    EMBEDDED("The embedded database"),
    SERVER("The server"),
    DATABASE("An external database"),
    KEYS("Key-encryption keys"),
    TOKENS("Your token issuer"),
    OPENID("Single sign-on with OpenID Connect"),
    SIGN_IN("Signing in"),
    CATALOG("The catalog"),
    FILES("Configuration files");

    private final String title;

    Topic(String title) {
      this.title = title;
    }

    /** The heading in the help and the reference. */
    public String title() {
      return title;
    }

    /** The settings of this topic. */
    public List<KnownSetting> settings() {
      return Arrays.stream(KnownSetting.values()).filter(setting -> setting.topic == this).toList();
    }
  }

  private static final ResourceBundle TEXTS =
      ResourceBundle.getBundle("io.connectors.bootstrap.settings.settings", Locale.ROOT);

  /** The prefixes of our properties and of those that Micronaut reads itself. */
  private static final List<String> SECTIONS =
      List.of(
          "connectors.",
          "datasources.default.",
          "flyway.datasources.default.",
          "micronaut.server.",
          "micronaut.config.");

  private enum Content {
    SHOWN,
    SECRET
  }

  private final Topic topic;
  private final Content content;

  KnownSetting(Topic topic) {
    this(topic, Content.SHOWN);
  }

  KnownSetting(Topic topic, Content content) {
    this.topic = topic;
    this.content = content;
  }

  /** The name in a configuration file: a section, then words with hyphens. */
  public String property() {
    String dotted = name().toLowerCase(Locale.ROOT).replace('_', '.');
    String section = SECTIONS.stream().filter(dotted::startsWith).findFirst().orElseThrow();
    return section + dotted.substring(section.length()).replace('.', '-');
  }

  /** The default, in Markdown. */
  public String fallback() {
    return TEXTS.getString(name() + ".default");
  }

  /** A few words for the command {@code help}, as plain text. */
  public String summary() {
    return TEXTS.getString(name() + ".summary");
  }

  /** The description in the reference, in Markdown. */
  public String meaning() {
    return TEXTS.getString(name() + ".meaning");
  }

  /** Whether the value must not be shown. */
  public boolean isSecret() {
    return content == Content.SECRET;
  }
}
