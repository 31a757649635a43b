/** The texts of a form's controls, and reading of submissions. */
package io.connectors.forms.input;
