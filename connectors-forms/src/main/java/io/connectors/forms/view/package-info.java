/**
 * Forms as templates draw them: plain records, one template each. In the pages of Connectors, a
 * template draws a {@link io.connectors.forms.view.FormView} in its own {@code <form novalidate>}
 * by {@code {% include "form/summary" with {"form": form} %}} and {@code {% include "form/fields"
 * with {"form": form} %}}. All works without script; {@code static/forms.js} shows and enables only
 * what a choice brings, adds and removes rows without asking the server, turns "Replace" into a
 * button and lets a person see the secret just typed.
 */
package io.connectors.forms.view;
