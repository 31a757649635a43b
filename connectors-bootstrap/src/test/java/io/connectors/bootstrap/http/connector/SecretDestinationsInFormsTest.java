package io.connectors.bootstrap.http.connector;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.bootstrap.support.Api.Answer;
import io.connectors.bootstrap.support.FormControls;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Test: an editor cannot send stored secrets to another host with the form. */
final class SecretDestinationsInFormsTest extends SecretDestinations {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/config/base_url            | https://evil.example",
        "/config/base_url            | https:evil.example",
        "/config/base_url            |",
        "/config/port                | 8443",
        "/config/proxied             | true",
        "/config/brokers             | evil.example:9092",
        "/config/mirrors             | https://evil.example",
        "/config/servers/0/host      | evil.example",
        "/config/endpoint/host       | evil.example",
        "/config/endpoint/port       | 2",
        "/config/fallback            | evil.example",
        "/config/regions             | {\"eu\": \"evil.example\"}",
      })
  void the_form_never_sends_stored_secrets_to_another_destination(String pointer, String value)
      throws IOException, InterruptedException {
    FormControls form = form().set(pointer, value == null ? "" : value);

    Answer answer = submit(form);

    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    for (String secret : SECRETS) {
      String field = "form" + secret.replace('/', '-');
      assertThat(answer.text())
          .contains("name=\"" + secret + "\"")
          .containsPattern("id=\"" + field + "\\.error\"[^/]*changed\\. Enter this value again");
    }
    assertNothingChanged();
  }

  @Test
  void selecting_another_branch_never_sends_stored_secrets_elsewhere()
      throws IOException, InterruptedException {
    FormControls form =
        form().set("/config/tunnel/method", "ssh").set("/config/tunnel/jump_host", "evil.example");

    assertThat(submit(form).status()).isEqualTo(400);

    assertNothingChanged();
  }
}
