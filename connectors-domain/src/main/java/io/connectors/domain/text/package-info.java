/** Rules for short texts that users type: names, tags, search texts. */
package io.connectors.domain.text;
