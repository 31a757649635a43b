package io.connectors.rules.samples.technologies_stay_in_their_modules.persistence;

import io.connectors.rules.samples.Offender;
import io.micronaut.views.ModelAndView;

/** Sample: a row that knows its page. */
@Offender
record Row(ModelAndView<String> page) {}
