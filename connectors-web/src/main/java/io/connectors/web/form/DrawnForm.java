package io.connectors.web.form;

import java.util.List;

/**
 * A form as it is drawn, for the templates: {@code form/fields} draws the parts, {@code
 * form/summary} what is wrong with them.
 *
 * @param basics the fields of every connector
 * @param config the settings; empty if the type has none
 * @param auth the credentials; empty if the type has none
 * @param summary everything that is wrong, in the order of the form; empty if nothing is
 */
public record DrawnForm(
    List<Drawn> basics, List<Drawn> config, List<Drawn> auth, List<SummaryLine> summary) {}
