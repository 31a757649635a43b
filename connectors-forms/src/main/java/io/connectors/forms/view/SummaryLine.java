package io.connectors.forms.view;

/**
 * One line of the summary above a form that was refused, for the templates.
 *
 * @param pointer the place of what is wrong, as the API would report it
 * @param label what the form calls that place
 * @param message what is wrong, as a sentence
 * @param anchor the id of the control to go to; empty if there is none
 */
public record SummaryLine(String pointer, String label, String message, String anchor) {}
