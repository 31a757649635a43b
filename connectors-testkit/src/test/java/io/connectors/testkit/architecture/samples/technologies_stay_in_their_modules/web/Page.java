package io.connectors.testkit.architecture.samples.technologies_stay_in_their_modules.web;

import io.micronaut.views.View;

/** Sample: a page, where pages are drawn. */
@View("page")
record Page(String title) {}
