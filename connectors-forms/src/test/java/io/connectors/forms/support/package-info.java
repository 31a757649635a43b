/** Support for tests of forms: forms of a schema, the rendered page, and a browser. */
package io.connectors.forms.support;
