package io.connectors.rules.samples.technologies_stay_in_their_modules.web;

import io.connectors.rules.samples.Offender;
import java.sql.Connection;

/** Sample: a page that asks the database itself. */
@Offender
record Report(Connection connection) {}
