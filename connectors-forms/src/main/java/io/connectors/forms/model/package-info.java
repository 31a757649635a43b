/**
 * Forms made from JSON Schema, for settings and credentials alike; {@code
 * docs/reference/schema-vocabulary.md} describes the controls. Usage:
 *
 * <pre>{@code
 * ConnectorForm form = ConnectorForm.compile(entry.configSchema(), entry.authSchema(), jsonParser);
 * FormView empty = form.create();                             // defaults filled in
 * FormView filled = form.edit(name, tags, configuration, storedFields);   // or copy(…)
 * SubmittedForm sent = form.readCreated(fields);              // or readEdited(fields, storedFields)
 * if (sent.isRedraw()) { form.again(sent, List.of()); }       // a row more or less, nothing saved
 * new Command(…, sent.name(), sent.configuration(), sent.auth(), sent.tags(), …, sent.form());
 * form.again(sent, invalidRequest.violations());              // with every message at its field
 * }</pre>
 *
 * <p>Fields that are not about name, tags, settings or credentials ({@code csrfToken}, {@code
 * /catalog_id}, …) are left to the caller.
 *
 * <p>Inside: a {@code FieldCompiler} makes {@code Field}s of a schema once. A form is always drawn
 * from {@code FormValues}, which a {@code Field} fills from stored values and a submission brings
 * along; a {@code FormReader} turns them into values again.
 */
package io.connectors.forms.model;
