package io.connectors.web.shared;

import io.connectors.domain.access.Caller;
import io.connectors.domain.connector.ExpectedVersion;
import io.connectors.domain.idempotency.IdempotentRequest;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.Version;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/** The hidden fields of our forms: idempotency key, version and tenant. */
public final class HiddenFields {

  /** The idempotency key: generated when the form is rendered, the same in each submission. */
  public static final String KEY = "idempotencyKey";

  /** The version of the connector that the form shows. */
  public static final String VERSION = "version";

  /** The tenant for which the form was opened. It never decides the tenant of a submission. */
  public static final JsonPointer TENANT = JsonPointer.to("tenant_id");

  private static final Pattern KEY_PATTERN = Pattern.compile("[A-Za-z0-9-]{22,64}");
  private static final Pattern VERSION_PATTERN = Pattern.compile("[1-9][0-9]{0,17}");

  private HiddenFields() {}

  public static String newKey() {
    return UUID.randomUUID().toString();
  }

  /** The idempotency key of a submitted form; a new one if it has no valid key. */
  public static String key(FormFields fields) {
    return submittedKey(fields).orElseGet(HiddenFields::newKey);
  }

  /**
   * The identity of a submission; absent if the form has no valid key.
   *
   * @param operation the action of the form, and its connector
   */
  public static Optional<IdempotentRequest> request(String operation, FormFields fields) {
    return submittedKey(fields)
        .map(key -> IdempotentRequest.of(operation, key, fields.content(Set.of("csrfToken"))));
  }

  private static Optional<String> submittedKey(FormFields fields) {
    return Optional.of(fields.text(KEY)).filter(key -> KEY_PATTERN.matcher(key).matches());
  }

  /**
   * The expected version; any version if the field is empty.
   *
   * @throws InvalidRequest if the field is not a version
   */
  public static ExpectedVersion version(FormFields fields) {
    String version = fields.text(VERSION);
    if (version.isEmpty()) {
      return ExpectedVersion.any();
    }
    if (!VERSION_PATTERN.matcher(version).matches()) {
      throw new InvalidRequest("The field version must be a whole number of at least 1.");
    }
    return ExpectedVersion.of(new Version(Long.parseLong(version)));
  }

  /** Whether the caller has switched the tenant since the form was opened. */
  public static boolean isTenantSwitched(FormFields fields, Caller caller) {
    String opened = fields.text(TENANT.value());
    return !opened.isEmpty() && !opened.equals(caller.tenant().value());
  }
}
