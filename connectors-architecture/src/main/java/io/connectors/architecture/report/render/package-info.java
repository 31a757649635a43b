/** Draws the architecture report: as a page, as a document in Markdown and as JSON. */
package io.connectors.architecture.report.render;
