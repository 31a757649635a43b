package io.connectors.web.shared;

import io.connectors.domain.idempotency.IdempotentRequest;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The idempotency key of a form: made when the form is drawn, sent back in a hidden field, the same
 * however often the form is submitted. A form without one counts each time.
 */
public final class FormKey {

  /** The name of the hidden field. */
  public static final String FIELD = "idempotencyKey";

  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9-]{22,64}");

  private FormKey() {}

  /** A key for a form that is drawn now. */
  public static String fresh() {
    return UUID.randomUUID().toString();
  }

  /** The key of a submitted form, for drawing it again; a fresh one if it has none of ours. */
  public static String of(FormFields fields) {
    return given(fields).orElseGet(FormKey::fresh);
  }

  /**
   * The mark of a submitted form.
   *
   * @param operation what the form does, to which connector
   */
  public static Optional<IdempotentRequest> request(String operation, FormFields fields) {
    return given(fields)
        .map(key -> IdempotentRequest.of(operation, key, fields.content(Set.of("csrfToken"))));
  }

  private static Optional<String> given(FormFields fields) {
    return Optional.of(fields.text(FIELD)).filter(key -> KEY.matcher(key).matches());
  }
}
