package io.connectors.web.dialog;

import io.connectors.application.connector.InstalledConnector;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.credential.SealedCredentials;
import io.connectors.forms.view.FormView;
import io.connectors.web.connector.ConnectorCard;
import io.connectors.web.message.Messages;
import io.connectors.web.shared.FormFields;
import io.connectors.web.shared.HiddenFields;
import io.connectors.web.shared.Routes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Value: a dialog that changes a connector, without its form.
 *
 * @param seen the values when the dialog was opened
 * @param key the idempotency key of the form
 * @param added whether a create form led here, so that the page does not show the connector
 */
record EditDialog(InstalledConnector installed, Snapshot seen, String key, boolean added) {

  private static final String ADDED = "added";

  static EditDialog of(InstalledConnector installed, boolean added) {
    return new EditDialog(
        installed, Snapshot.of(installed.connector()), HiddenFields.newKey(), added);
  }

  static EditDialog again(InstalledConnector installed, FormFields fields) {
    return new EditDialog(
        installed, Snapshot.read(fields), HiddenFields.key(fields), !fields.text(ADDED).isEmpty());
  }

  /** The fields with stored credentials. Undecryptable credentials must be entered again. */
  static List<String> stored(Connector connector) {
    return connector
        .credentials()
        .filter(stored -> connector.unreadableSince().isEmpty())
        .map(SealedCredentials::fields)
        .orElse(List.of());
  }

  FormDialog withForm(FormView form) {
    return dialog("dialog.configure.button", form, List.of(), List.of());
  }

  FormDialog withConflict(Snapshot.Conflict conflict, FormView form) {
    return dialog("dialog.conflict.button", form, List.of(conflict), List.of());
  }

  /** After a create form that was submitted twice. */
  FormDialog alreadyAdded(FormView form) {
    return dialog(
        "dialog.configure.button",
        form,
        List.of(),
        List.of(Messages.ENGLISH.text("dialog.already-added")));
  }

  private FormDialog dialog(
      String submitKey, FormView form, List<Snapshot.Conflict> conflict, List<String> notes) {
    Connector connector = installed.connector();
    Map<String, String> hidden = new LinkedHashMap<>(seen.hidden());
    hidden.put(HiddenFields.KEY, key);
    if (added) {
      hidden.put(ADDED, "true");
    }
    return new FormDialog(
        Messages.ENGLISH.text("dialog.configure", connector.name().value()),
        installed.entry().definition().description(),
        Routes.FEATURE + "/forms/edit/" + connector.id(),
        Messages.ENGLISH.text(submitKey),
        hidden,
        connector.id().toString(),
        installed.entry(),
        form,
        ConnectorCard.unreadable(connector),
        conflict,
        notes);
  }
}
