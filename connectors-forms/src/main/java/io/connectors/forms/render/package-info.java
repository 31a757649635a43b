/** Rendering of a form: shared context, and the errors of each field. */
package io.connectors.forms.render;
