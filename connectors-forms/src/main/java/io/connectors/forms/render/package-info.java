/** Rendering of a form: what its parts have in common, and the errors at each field. */
package io.connectors.forms.render;
