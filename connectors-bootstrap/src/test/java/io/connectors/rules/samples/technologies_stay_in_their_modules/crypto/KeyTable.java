package io.connectors.rules.samples.technologies_stay_in_their_modules.crypto;

import io.connectors.rules.samples.Offender;
import javax.sql.DataSource;

/** Sample: keys that are kept in a table. */
@Offender
record KeyTable(DataSource source) {}
