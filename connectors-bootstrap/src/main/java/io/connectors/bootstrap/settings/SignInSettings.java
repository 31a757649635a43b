package io.connectors.bootstrap.settings;

import io.connectors.signin.account.AttemptLimits;
import io.connectors.signin.session.SessionLimits;
import io.connectors.web.address.TrustedProxies;

/**
 * Value: the settings of signing in.
 *
 * @param sessions how long browser sessions last
 * @param attempts how many sign-ins may fail
 * @param proxies proxies whose forwarding headers are used
 */
public record SignInSettings(
    SessionLimits sessions, AttemptLimits attempts, TrustedProxies proxies) {

  /**
   * @throws StartupError if a setting is wrong
   */
  static SignInSettings in(Settings settings) {
    return new SignInSettings(sessions(settings), attempts(settings), proxies(settings));
  }

  private static SessionLimits sessions(Settings settings) {
    SessionLimits defaults = SessionLimits.DEFAULT;
    return new SessionLimits(
        settings.time(KnownSetting.CONNECTORS_SESSION_IDLE).orElse(defaults.idle()),
        settings.time(KnownSetting.CONNECTORS_SESSION_MAX_LIFETIME).orElse(defaults.absolute()),
        settings.time(KnownSetting.CONNECTORS_OIDC_SESSION_LIFETIME).orElse(defaults.claimed()));
  }

  private static AttemptLimits attempts(Settings settings) {
    AttemptLimits defaults = AttemptLimits.DEFAULT;
    return new AttemptLimits(
        settings.count(KnownSetting.CONNECTORS_SIGN_IN_ACCOUNT_LIMIT).orElse(defaults.perAccount()),
        settings.count(KnownSetting.CONNECTORS_SIGN_IN_ADDRESS_LIMIT).orElse(defaults.perAddress()),
        settings.time(KnownSetting.CONNECTORS_SIGN_IN_WINDOW).orElse(defaults.window()));
  }

  private static TrustedProxies proxies(Settings settings) {
    try {
      return settings
          .text(KnownSetting.CONNECTORS_TRUSTED_PROXIES)
          .map(TrustedProxies::parse)
          .orElse(TrustedProxies.NONE);
    } catch (IllegalArgumentException malformed) {
      throw new StartupError(
          "CONNECTORS_TRUSTED_PROXIES must be IP addresses or networks such as 10.0.0.0/8,"
              + " separated by commas.");
    }
  }
}
