package io.connectors.bootstrap.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Every setting of Connectors: the one list behind the command {@code help}, the refusal of
 * misspelt names and the reference in the documents. Our code reads no other; Micronaut's own
 * settings, such as {@code LOGGER_LEVELS_ROOT}, take effect without being in it.
 */
public enum KnownSetting {
  CONNECTORS_HOME(
      Topic.EMBEDDED,
      "`~/.connectors`",
      "the embedded database and generated keys (~/.connectors)",
      "The directory of the embedded database and of what is generated for it, `keyset.json` above"
          + " all. It is made where it is missing, and one instance uses it at a time. Without"
          + " effect with an external database."),
  CONNECTORS_DEMO_PASSWORD(
      Topic.EMBEDDED,
      "made up once, and kept",
      "the demo accounts' password (made up when absent)",
      "One password for all demo accounts. They exist with the embedded database alone, and only"
          + " while no outside issuer is named.",
      Content.SECRET),
  MICRONAUT_SERVER_PORT(
      Topic.SERVER, "8000", "the port to listen on (8000)", "The port to listen on."),
  MICRONAUT_SERVER_HOST(
      Topic.SERVER,
      "`localhost`",
      "the address to listen on (localhost)",
      "The name or address to listen on. The default takes calls from this machine alone;"
          + " `0.0.0.0` takes them from everywhere, in plain HTTP."),
  CONNECTORS_API_LIMIT(
      Topic.SERVER,
      "none; 12000 with an external database",
      "how many calls a tenant has each minute",
      "How many calls of the API a tenant may make within a minute, at each replica; then 429 until"
          + " the minute ends. Pages are not counted."),
  CONNECTORS_REQUEST_TIMEOUT(
      Topic.SERVER,
      "30",
      "how many seconds a request may take to arrive (30)",
      "How many seconds a request may take from its first byte to its last. One that is slower is"
          + " answered with 408, and its connection is closed."),
  DATASOURCES_DEFAULT_URL(
      Topic.DATABASE,
      "the embedded database",
      "a PostgreSQL of your own, 14 or later",
      "The JDBC URL of a PostgreSQL of your own, version 14 or later; begins with"
          + " `jdbc:postgresql:`. With it, the keyset and the issuer of tokens have no default."),
  DATASOURCES_DEFAULT_USERNAME(
      Topic.DATABASE,
      "none; required with the URL",
      "the login of the application's role",
      "The login of the application's role, `connectors_app`. Never the owner, and no superuser."),
  DATASOURCES_DEFAULT_PASSWORD(
      Topic.DATABASE,
      "empty",
      "that login's password",
      "That login's password, taken to the letter.",
      Content.SECRET),
  DATASOURCES_DEFAULT_MAXIMUM_POOL_SIZE(
      Topic.DATABASE,
      "10",
      "how many connections to hold at most (10)",
      "How many connections one replica holds at most."),
  FLYWAY_DATASOURCES_DEFAULT_URL(
      Topic.DATABASE,
      "none",
      "the same database, for migrate",
      "The same database, for migrations. Without it `serve` runs none, and refuses to start on an"
          + " old schema."),
  FLYWAY_DATASOURCES_DEFAULT_USER(
      Topic.DATABASE,
      "none; required with the URL",
      "the owner's login",
      "The owner's login, `connectors_owner` or a member of it."),
  FLYWAY_DATASOURCES_DEFAULT_PASSWORD(
      Topic.DATABASE,
      "empty",
      "the owner's password",
      "That login's password, taken to the letter.",
      Content.SECRET),
  CONNECTORS_KEYSET_FILE(
      Topic.KEYS,
      "`keyset.json` in `CONNECTORS_HOME`; required with an external database",
      "the Tink keyset that wraps tenants' keys",
      "The file of the keyset that wraps the keys of tenants: Tink, AES-256-GCM, as JSON, readable"
          + " by its owner alone. Whoever loses it loses all credentials."),
  CONNECTORS_KEYSET(
      Topic.KEYS,
      "none",
      "the same as text",
      "The same keyset as text, instead of the file. Set one of the two.",
      Content.SECRET),
  CONNECTORS_JWKS_URL(
      Topic.TOKENS,
      "own tokens, by `/login`; required with an external database",
      "your issuer's public keys",
      "Where your platform's issuer of bearer tokens publishes its keys; `http` or `https`. All"
          + " three settings of the issuer go together."),
  CONNECTORS_JWT_ISSUER(
      Topic.TOKENS, "none", "the claim iss of its tokens", "What the claim `iss` must be."),
  CONNECTORS_JWT_AUDIENCE(
      Topic.TOKENS, "none", "the claim aud of its tokens", "What the claim `aud` must hold."),
  CONNECTORS_JWT_MAX_LIFETIME(
      Topic.TOKENS,
      "5m",
      "how long a token counts at most (5m)",
      "How long a token counts after it was issued (`iat`), whatever its own end (`exp`): within this"
          + " time a role that the issuer takes away is lost. Of a token without `iat` no more than that may be left."),
  CONNECTORS_OIDC_ISSUER(
      Topic.OPENID,
      "none: nobody signs in there",
      "your OpenID Connect issuer's address",
      "The issuer at which people sign in, to the letter as its discovery document calls it; `https`,"
          + " or `http` on this machine. It needs the client's name and `CONNECTORS_PUBLIC_URL`."),
  CONNECTORS_OIDC_CLIENT_ID(
      Topic.OPENID,
      "none; required with the issuer",
      "what it knows Connectors by",
      "What the issuer knows Connectors by."),
  CONNECTORS_OIDC_CLIENT_SECRET(
      Topic.OPENID,
      "none: a public client, with PKCE alone",
      "what Connectors shows it",
      "What Connectors shows the issuer, by HTTP Basic.",
      Content.SECRET),
  CONNECTORS_PUBLIC_URL(
      Topic.OPENID,
      "none; required with the issuer",
      "where browsers find Connectors",
      "Where browsers find Connectors: scheme, host and port, such as `https://connectors.example.com`."
          + " The issuer sends them back to `/login/oidc/callback` there."),
  CONNECTORS_OIDC_SCOPES(
      Topic.OPENID,
      "`openid profile`",
      "what is asked for (openid profile)",
      "The scopes that are asked for, with blanks between them; `openid` is one."),
  CONNECTORS_OIDC_TENANT_CLAIM(
      Topic.OPENID,
      "`tenant_id`",
      "the claim with the tenant (tenant_id)",
      "The claim of the ID token that names a person's tenant: its name, a path with dots into objects, or"
          + " a JSON Pointer (`/organization/name`). Its value is a text, a list of one text, or an object"
          + " with one key; several tenants are refused."),
  CONNECTORS_OIDC_ROLES_CLAIM(
      Topic.OPENID,
      "`roles`",
      "the claim with the roles (roles)",
      "The claim of the ID token that lists a person's roles, such as `realm_access.roles` or"
          + " `/https:~1~1example.com~1roles`. Its value is a text, a list of texts, or an object whose keys are"
          + " the roles."),
  CONNECTORS_OIDC_ROLES(
      Topic.OPENID,
      "`member=member,tenant_admin=tenant_admin`",
      "what the roles there are here",
      "What each role there is here, of `member`, `tenant_admin` and `global_admin`: pairs, separated by commas,"
          + " or a JSON object, for names with commas or equals signs. Other roles count for none; nobody becomes `publisher`, which is for"
          + " programs."),
  CONNECTORS_OIDC_NAME(
      Topic.OPENID,
      "the issuer's host",
      "what the sign-in page calls it",
      "What the page at `/login` calls the issuer: `Sign in with …`."),
  CONNECTORS_OIDC_SESSION(
      Topic.OPENID,
      "5m",
      "how long its word on a person counts (5m)",
      "How long the issuer's word on somebody counts; then the browser asks there again, which those"
          + " who are signed in there do not notice. Within this time a role that is taken away"
          + " there is lost."),
  CONNECTORS_SESSION_IDLE(
      Topic.SIGN_IN,
      "30m",
      "how long a browser stays signed in unused (30m)",
      "How long a browser stays signed in without a request: a number with its unit, such as `90s`,"
          + " `30m`, `8h` or `1d`. It may end by a thirtieth of that earlier."),
  CONNECTORS_SESSION_LONGEST(
      Topic.SIGN_IN,
      "8h",
      "how long it stays signed in at most (8h)",
      "How long a browser stays signed in at most, however much it is used."),
  CONNECTORS_SIGN_IN_ACCOUNT_LIMIT(
      Topic.SIGN_IN,
      "10",
      "how many attempts at an account may fail (10)",
      "How many attempts to sign in with one account may fail within the window, from wherever they"
          + " come; then 429, also for the right password, until the window ends."),
  CONNECTORS_SIGN_IN_ADDRESS_LIMIT(
      Topic.SIGN_IN,
      "100",
      "how many attempts from an address may fail (100)",
      "The same for one address, at whatever accounts. In IPv6 it is counted by networks of 64 bits."),
  CONNECTORS_SIGN_IN_WINDOW(
      Topic.SIGN_IN,
      "15m",
      "the time within which they count (15m)",
      "The window, which begins with the first attempt that fails."),
  CONNECTORS_TRUSTED_PROXIES(
      Topic.SIGN_IN,
      "none: the peer's address counts",
      "proxies whose X-Forwarded-For and -Proto are believed",
      "Addresses or networks (`10.0.0.0/8`), separated by commas: the proxies whose headers"
          + " `X-Forwarded-For` and `X-Forwarded-Proto` are believed. Name every proxy on the way."
          + " Without it, all clients of one proxy share one address, and `X-Forwarded-Proto` is"
          + " believed from every peer."),
  CONNECTORS_CATALOG_DIR(
      Topic.CATALOG,
      "none",
      "catalog files of your own",
      "A directory with catalog files of your own, `*.json`, beside those in the jar."),
  MICRONAUT_CONFIG_FILES(
      Topic.FILES,
      "none",
      "files with settings, separated by commas",
      "Configuration files in Micronaut's form (`.yml`, `.properties`, `.json`), separated by"
          + " commas. A setting there is written as a property: `connectors.catalog-dir` for"
          + " `CONNECTORS_CATALOG_DIR`, `datasources.default.url` for `DATASOURCES_DEFAULT_URL`."
          + " The environment goes before them.");

  /** What settings are about, in the order in which they are shown. */
  public enum Topic {
    EMBEDDED("The embedded default"),
    SERVER("The server"),
    DATABASE("A database of your own"),
    KEYS("The keys of credentials"),
    TOKENS("Your issuer of bearer tokens"),
    OPENID("Signing in at your issuer"),
    SIGN_IN("Signing in"),
    CATALOG("The catalog"),
    FILES("Settings in files");

    private final String title;

    Topic(String title) {
      this.title = title;
    }

    /** The heading above them. */
    public String title() {
      return title;
    }

    /** The settings about this. */
    public List<KnownSetting> settings() {
      return Arrays.stream(KnownSetting.values()).filter(setting -> setting.topic == this).toList();
    }
  }

  /** Where Micronaut keeps properties that it reads itself or that are ours. */
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
  private final String fallback;
  private final String summary;
  private final String meaning;
  private final Content content;

  KnownSetting(Topic topic, String fallback, String summary, String meaning) {
    this(topic, fallback, summary, meaning, Content.SHOWN);
  }

  KnownSetting(Topic topic, String fallback, String summary, String meaning, Content content) {
    this.topic = topic;
    this.fallback = fallback;
    this.summary = summary;
    this.meaning = meaning;
    this.content = content;
  }

  /** The property that says it in a file: a section, and in it words with hyphens. */
  public String property() {
    String dotted = name().toLowerCase(Locale.ROOT).replace('_', '.');
    String section = SECTIONS.stream().filter(dotted::startsWith).findFirst().orElseThrow();
    return section + dotted.substring(section.length()).replace('.', '-');
  }

  /** What counts where it is not set; Markdown. */
  public String fallback() {
    return fallback;
  }

  /** A few words for the command {@code help}. */
  public String summary() {
    return summary;
  }

  /** What it does, for the reference; Markdown. */
  public String meaning() {
    return meaning;
  }

  /** Whether what it is set to must not be shown to anybody. */
  public boolean isSecret() {
    return content == Content.SECRET;
  }
}
