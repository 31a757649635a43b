/** Keywords of JSON Schema, and what they mean for a form. */
package io.connectors.forms.keyword;
