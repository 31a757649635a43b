package io.connectors.architecture.report.samples.driven.web;

import io.connectors.architecture.report.samples.driven.application.egg.CountEntries;

/** Sample: a page that drives it. */
record CountPage(CountEntries countEntries) {
  String title() {
    return countEntries.count() + " entries";
  }
}
