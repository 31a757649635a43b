package io.connectors.bootstrap.settings;

import io.connectors.signin.account.AttemptLimits;
import io.connectors.signin.session.SessionLimits;
import io.connectors.web.address.TrustedProxies;

/**
 * Value: what the settings say of signing in.
 *
 * @param sessions how long people stay signed in
 * @param attempts how often they may fail
 * @param proxies who is believed to say where they are
 */
public record SignInSettings(
    SessionLimits sessions, AttemptLimits attempts, TrustedProxies proxies) {

  /**
   * Reads them.
   *
   * @throws StartupError if one of them is wrong
   */
  static SignInSettings in(Settings settings) {
    return new SignInSettings(sessions(settings), attempts(settings), proxies(settings));
  }

  private static SessionLimits sessions(Settings settings) {
    SessionLimits usual = SessionLimits.DEFAULT;
    return new SessionLimits(
        settings.time(KnownSetting.CONNECTORS_SESSION_IDLE).orElse(usual.idle()),
        settings.time(KnownSetting.CONNECTORS_SESSION_MAX_LIFETIME).orElse(usual.absolute()),
        settings.time(KnownSetting.CONNECTORS_OIDC_SESSION_LIFETIME).orElse(usual.claimed()));
  }

  private static AttemptLimits attempts(Settings settings) {
    AttemptLimits usual = AttemptLimits.DEFAULT;
    return new AttemptLimits(
        settings.count(KnownSetting.CONNECTORS_SIGN_IN_ACCOUNT_LIMIT).orElse(usual.perAccount()),
        settings.count(KnownSetting.CONNECTORS_SIGN_IN_ADDRESS_LIMIT).orElse(usual.perAddress()),
        settings.time(KnownSetting.CONNECTORS_SIGN_IN_WINDOW).orElse(usual.window()));
  }

  private static TrustedProxies proxies(Settings settings) {
    try {
      return settings
          .text(KnownSetting.CONNECTORS_TRUSTED_PROXIES)
          .map(TrustedProxies::parse)
          .orElse(TrustedProxies.NONE);
    } catch (IllegalArgumentException wrong) {
      throw new StartupError(
          "CONNECTORS_TRUSTED_PROXIES must be addresses or networks such as 10.0.0.0/8, separated"
              + " by commas.");
    }
  }
}
