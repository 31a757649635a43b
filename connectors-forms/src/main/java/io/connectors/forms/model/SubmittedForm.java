package io.connectors.forms.model;

import io.connectors.domain.configuration.Configuration;
import io.connectors.domain.configuration.ValidationReport;
import io.connectors.domain.credential.CredentialChange;
import io.connectors.forms.input.FormMode;
import io.connectors.forms.input.FormValues;
import java.util.List;
import java.util.Optional;

/**
 * What a submitted form says, as the commands of the use cases want it. It keeps what was typed, so
 * that the form can be drawn again, but no secret other than in the {@link CredentialChange}.
 *
 * @param name the name as typed; absent if the form did not have that field
 * @param tags the tags, blank ones left out; absent if the form did not have that field
 * @param configuration the settings, typed by the schema and not yet validated by it
 * @param auth what is wanted of the credentials; a field left blank is not named
 * @param form what is wrong with the form itself, by place in a request of the API
 * @param isRedraw whether a button asked to draw the form again, with a row more or less, and not
 *     to save it
 * @param kept what the form is drawn from again
 */
public record SubmittedForm(
    Optional<String> name,
    Optional<List<String>> tags,
    Configuration configuration,
    CredentialChange auth,
    ValidationReport form,
    boolean isRedraw,
    Kept kept) {

  /** Whether all stored credentials are to be removed. */
  public boolean removesCredentials() {
    return auth.removesAll();
  }

  /** What was typed but secrets, and for what the form was drawn. */
  public static final class Kept {

    final FormValues values;
    final FormMode mode;

    Kept(FormValues values, FormMode mode) {
      this.values = values;
      this.mode = mode;
    }
  }
}
