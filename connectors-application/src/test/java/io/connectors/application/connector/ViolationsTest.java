package io.connectors.application.connector;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.connectors.domain.configuration.ValidationReport;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.violation.FieldReason;
import io.connectors.domain.shared.violation.Violation;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class ViolationsTest {

  private static final JsonPointer NAME = JsonPointer.to("name");
  private static final JsonPointer TAGS = JsonPointer.to("tags");

  @Test
  void a_malformed_field_gets_no_further_violations() {
    Violations findings = new Violations(ValidationReport.of(NAME, FieldReason.NOT_ALLOWED));
    findings.add(NAME, FieldReason.REQUIRED);
    findings.add(NAME.child("first"), FieldReason.REQUIRED);
    findings.add(TAGS, FieldReason.COMMA);
    assertThatThrownBy(findings::require)
        .asInstanceOf(InstanceOfAssertFactories.type(InvalidRequest.class))
        .extracting(InvalidRequest::violations)
        .isEqualTo(
            List.of(
                new Violation(NAME, FieldReason.NOT_ALLOWED),
                new Violation(TAGS, FieldReason.COMMA)));
  }
}
