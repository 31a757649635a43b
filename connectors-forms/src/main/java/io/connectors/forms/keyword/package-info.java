/** The keywords of JSON Schema that matter for forms. */
package io.connectors.forms.keyword;
