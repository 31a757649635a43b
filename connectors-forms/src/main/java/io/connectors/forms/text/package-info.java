/** The texts of forms, without the language: which text, and with which arguments. */
package io.connectors.forms.text;
