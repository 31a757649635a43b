/**
 * Forms made from JSON Schema, for settings and credentials alike; {@code
 * docs/schema-vocabulary.md} says what is drawn how. From outside it is used like this:
 *
 * <pre>{@code
 * ConnectorForm form = connectorForms.of(entry.configSchema(), entry.authSchema());
 * DrawnForm empty = form.create();                            // defaults filled in
 * DrawnForm filled = form.edit(name, tags, configuration, storedFields);  // or copy(…)
 * SubmittedForm sent = form.readCreated(fields);              // or readEdited(fields, storedFields)
 * if (sent.isRedraw()) { form.again(sent, List.of()); }       // a row more or less, nothing saved
 * new Command(…, sent.name(), sent.configuration(), sent.auth(), sent.tags(), …, sent.form());
 * form.again(sent, invalidRequest.violations());              // with every message at its field
 * }</pre>
 *
 * <p>A template draws a {@link io.connectors.web.form.DrawnForm} in its own {@code <form
 * novalidate>} by {@code {% include "form/summary" with {"form": form} %}} and {@code {% include
 * "form/fields" with {"form": form} %}}. What is not about name, tags, settings or credentials
 * ({@code csrfToken}, {@code /catalog_id}, …) is the caller's. All works without script; {@code
 * static/forms.js} shows and enables only what a choice brings, adds and removes rows without
 * asking the server, turns "Replace" into a button and lets a person see the secret just typed.
 *
 * <p>Inside: a {@code FieldCompiler} makes {@code Field}s of a schema once. A form is always drawn
 * from {@code Entries}, which a {@code Field} fills from stored values and a submission brings
 * along; a {@code Reading} turns them into values again.
 */
package io.connectors.web.form;
