package io.connectors.web.shared;

import io.connectors.domain.connector.ExpectedVersion;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.Version;
import java.util.regex.Pattern;

/** The version of a connector that somebody has looked at, as a form brings it along. */
public final class FormVersion {

  /** The name of the hidden field. */
  public static final String FIELD = "version";

  private static final Pattern VERSION = Pattern.compile("[1-9][0-9]{0,17}");

  private FormVersion() {}

  /**
   * The version that is expected; any, if the form does not say which.
   *
   * @throws InvalidRequest if it says something else
   */
  public static ExpectedVersion read(FormFields fields) {
    String version = fields.text(FIELD);
    if (version.isEmpty()) {
      return ExpectedVersion.any();
    }
    if (!VERSION.matcher(version).matches()) {
      throw new InvalidRequest("The field version must be a whole number of at least 1.");
    }
    return ExpectedVersion.of(new Version(Long.parseLong(version)));
  }
}
