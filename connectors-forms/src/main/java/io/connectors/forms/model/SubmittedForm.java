package io.connectors.forms.model;

import io.connectors.domain.configuration.Configuration;
import io.connectors.domain.configuration.ValidationReport;
import io.connectors.domain.credential.CredentialChange;
import io.connectors.forms.input.FormMode;
import io.connectors.forms.input.FormValues;
import java.util.List;
import java.util.Optional;

/**
 * The content of a submitted form for the commands of use cases. It keeps typed texts to render the
 * form again, but secrets only in the {@link CredentialChange}.
 *
 * @param name the typed name; absent if the form has no such field
 * @param tags the tags without blank ones; absent if the form has no such field
 * @param configuration the typed values, not yet validated by the schema
 * @param auth the change of credentials; blank fields are not named
 * @param form the violations of the form, with pointers as in an API request
 * @param isRedraw whether a button only asks to render the form again, not to save
 * @param kept the values to render the form again
 */
public record SubmittedForm(
    Optional<String> name,
    Optional<List<String>> tags,
    Configuration configuration,
    CredentialChange auth,
    ValidationReport form,
    boolean isRedraw,
    Kept kept) {

  /** Whether to remove all stored credentials. */
  public boolean removesCredentials() {
    return auth.removesAll();
  }

  /** The typed values except secrets, with the mode of the form. */
  public static final class Kept {

    final FormValues values;
    final FormMode mode;

    Kept(FormValues values, FormMode mode) {
      this.values = values;
      this.mode = mode;
    }
  }
}
