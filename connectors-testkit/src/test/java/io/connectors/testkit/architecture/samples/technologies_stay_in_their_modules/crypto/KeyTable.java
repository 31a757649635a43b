package io.connectors.testkit.architecture.samples.technologies_stay_in_their_modules.crypto;

import io.connectors.testkit.architecture.samples.Offender;
import javax.sql.DataSource;

/** Sample: keys that are kept in a table. */
@Offender
record KeyTable(DataSource source) {}
