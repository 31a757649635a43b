package io.connectors.testkit.architecture.samples.technologies_stay_in_their_modules.web;

import io.connectors.testkit.architecture.samples.Offender;
import java.sql.Connection;

/** Sample: a page that asks the database itself. */
@Offender
record Report(Connection connection) {}
