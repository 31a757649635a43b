package io.connectors.bootstrap.wiring;

import io.connectors.bootstrap.settings.ValidatedSettings;
import io.connectors.web.openid.OpenIdProvider;
import io.micronaut.context.ApplicationContext;
import io.micronaut.context.ApplicationContextBuilder;
import java.time.Clock;

/** Wiring: a context builder with the clock and the settings as beans. */
final class SettingsBeans {

  private SettingsBeans() {}

  static ApplicationContextBuilder of(ValidatedSettings settings, Clock clock) {
    ApplicationContextBuilder builder =
        ApplicationContext.builder()
            .deduceEnvironment(false)
            .banner(false)
            .environmentVariableExcludes(settings.raw().blankVariables())
            .singletons(
                clock,
                settings.signIn().sessions(),
                settings.signIn().attempts(),
                settings.signIn().proxies(),
                settings.rateLimit(),
                settings.requestTimeout());
    settings
        .openId()
        .map(issuer -> new OpenIdProvider(issuer.client(), issuer.secret(), clock))
        .ifPresent(builder::singletons);
    return builder;
  }
}
