/** The rules for short texts that people type: names, tags, search texts. */
package io.connectors.domain.text;
