package io.connectors.forms.view;

/**
 * A line of the error summary.
 *
 * @param pointer the place of the error, as in the API
 * @param label the label of the place
 * @param message the error as a sentence
 * @param anchor the id of the control; empty if there is none
 */
public record SummaryLine(String pointer, String label, String message, String anchor) {}
