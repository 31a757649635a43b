/** The texts of a form's controls: how they are held, and how a submission is read. */
package io.connectors.forms.input;
