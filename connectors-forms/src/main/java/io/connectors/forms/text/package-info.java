/** The texts of forms, independent of the language. */
package io.connectors.forms.text;
