package io.connectors.rules.samples.technologies_stay_in_their_modules.web;

import io.micronaut.views.ModelAndView;

/** Sample: a page, where pages are drawn. */
record Page(ModelAndView<String> page) {}
