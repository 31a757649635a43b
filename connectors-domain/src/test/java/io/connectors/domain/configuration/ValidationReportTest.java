package io.connectors.domain.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.violation.FieldReason;
import io.connectors.domain.shared.violation.Reason;
import org.junit.jupiter.api.Test;

class ValidationReportTest {

  private static final ValidationReport URL =
      ValidationReport.of(JsonPointer.to("base_url"), new Reason.Format("uri", false));
  private static final ValidationReport LABEL =
      ValidationReport.of(JsonPointer.to("label"), FieldReason.REQUIRED);

  @Test
  void a_report_without_violations_is_valid() {
    assertThat(ValidationReport.CLEAN.isValid()).isTrue();
    assertThatCode(ValidationReport.CLEAN::requireValid).doesNotThrowAnyException();
  }

  @Test
  void violations_keep_their_order_without_duplicates() {
    assertThat(URL.and(LABEL).and(URL).violations())
        .containsExactlyElementsOf(URL.and(LABEL).violations())
        .hasSize(2);
  }

  @Test
  void violations_get_the_place_of_the_document_in_the_request() {
    assertThat(URL.under(JsonPointer.to("config")).violations())
        .extracting(violation -> violation.pointer().value())
        .containsExactly("/config/base_url");
  }

  @Test
  void the_error_contains_every_violation() {
    assertThatThrownBy(() -> URL.and(LABEL).requireValid())
        .isInstanceOfSatisfying(
            InvalidRequest.class, refusal -> assertThat(refusal.violations()).hasSize(2));
  }
}
