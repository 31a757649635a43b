package io.connectors.domain.connector;

import static io.connectors.domain.Examples.blog;
import static io.connectors.domain.Examples.minute;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.domain.configuration.ValidationReport;
import io.connectors.domain.shared.Version;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExpectedVersionTest {

  private final Connector second = blog().activate(ValidationReport.CLEAN, minute(1));

  @Test
  void no_expectation_accepts_the_newest_version() {
    assertMet(ExpectedVersion.any());
  }

  @Test
  void the_stored_version_is_accepted() {
    assertMet(ExpectedVersion.of(new Version(2)));
    assertMet(new ExpectedVersion.OneOf(Set.of(new Version(1), new Version(2))));
  }

  @Test
  void any_other_version_is_stale() {
    assertStale(ExpectedVersion.of(Version.FIRST));
    assertStale(ExpectedVersion.of(new Version(3)));
  }

  @Test
  void an_empty_set_of_versions_is_always_stale() {
    assertStale(new ExpectedVersion.OneOf(Set.of()));
  }

  private void assertMet(ExpectedVersion expected) {
    assertThatCode(() -> expected.require(second)).doesNotThrowAnyException();
  }

  private void assertStale(ExpectedVersion expected) {
    assertThatThrownBy(() -> expected.require(second)).isInstanceOf(StaleConnector.class);
  }
}
