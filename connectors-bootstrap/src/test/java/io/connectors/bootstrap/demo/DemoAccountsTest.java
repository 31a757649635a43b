package io.connectors.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.bootstrap.home.Home;
import io.connectors.bootstrap.settings.Settings;
import io.connectors.domain.credential.Secret;
import io.connectors.signin.account.AccountName;
import io.micronaut.core.value.MapPropertyResolver;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoAccountsTest {

  private static final int ATTEMPTS = 12;

  @TempDir private Path directory;

  /** Measures the processor time of this thread, so that other load does not matter. */
  @Test
  void enumeration_an_unknown_account_takes_as_long_as_a_known_one() {
    Settings settings =
        new Settings(
            Map.of("CONNECTORS_HOME", directory.toString()), new MapPropertyResolver(Map.of()));
    try (Home home = Home.open(settings)) {
      DemoAccounts accounts = DemoAccounts.withConfigured(home, Secret.of("right-password"));
      List<Long> known = new ArrayList<>();
      List<Long> unknown = new ArrayList<>();
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        known.add(processorTime(accounts, "acme-admin"));
        unknown.add(processorTime(accounts, "no-such-account"));
      }
      assertThat((double) median(unknown) / median(known)).isBetween(0.6, 1.67);
    }
  }

  private static long processorTime(DemoAccounts accounts, String name) {
    long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    AccountName account = new AccountName(name);
    assertThat(accounts.find(account, Secret.of("wrong-password"))).isEmpty();
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin;
  }

  private static long median(List<Long> values) {
    return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
  }
}
