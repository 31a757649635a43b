/** The formats that a schema may name: all of draft-07, and two of later drafts. */
package io.connectors.schema.format;
