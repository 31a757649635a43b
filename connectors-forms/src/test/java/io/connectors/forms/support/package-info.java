/** What tests of forms share: forms of a schema, the page that is drawn, and a browser. */
package io.connectors.forms.support;
