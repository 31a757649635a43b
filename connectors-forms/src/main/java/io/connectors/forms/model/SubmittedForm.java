package io.connectors.forms.model;

import io.connectors.domain.configuration.Configuration;
import io.connectors.domain.configuration.ConfigurationReport;
import io.connectors.domain.credential.CredentialChange;
import io.connectors.forms.input.FormMode;
import io.connectors.forms.input.FormValues;
import java.util.List;
import java.util.Optional;

/**
 * What a submitted form says, as the commands of the use cases want it. It keeps what was typed, so
 * that the form can be drawn again, but no secret other than in the {@link CredentialChange}.
 */
public final class SubmittedForm {

  private final Optional<String> name;
  private final Optional<List<String>> tags;
  private final Configuration configuration;
  private final CredentialChange auth;
  private final ConfigurationReport form;
  private final boolean redraw;
  private final FormValues kept;
  private final FormMode mode;

  SubmittedForm(
      Optional<String> name,
      Optional<List<String>> tags,
      Configuration configuration,
      CredentialChange auth,
      ConfigurationReport form,
      boolean redraw,
      FormValues kept,
      FormMode mode) {
    this.name = name;
    this.tags = tags;
    this.configuration = configuration;
    this.auth = auth;
    this.form = form;
    this.redraw = redraw;
    this.kept = kept;
    this.mode = mode;
  }

  /** The name as typed; absent if the form did not have that field. */
  public Optional<String> name() {
    return name;
  }

  /** The tags, blank ones left out; absent if the form did not have that field. */
  public Optional<List<String>> tags() {
    return tags;
  }

  /** The settings, typed by the schema and not yet judged by it. */
  public Configuration configuration() {
    return configuration;
  }

  /** What is wanted of the credentials; a field left blank is not named. */
  public CredentialChange auth() {
    return auth;
  }

  /** Whether all stored credentials are to be removed. */
  public boolean removesCredentials() {
    return auth.removesAll();
  }

  /** What is wrong with the form itself, by place in a request of the API. */
  public ConfigurationReport form() {
    return form;
  }

  /** Whether a button asked to draw the form again, with a row more or less, and not to save it. */
  public boolean isRedraw() {
    return redraw;
  }

  FormValues kept() {
    return kept;
  }

  FormMode mode() {
    return mode;
  }
}
