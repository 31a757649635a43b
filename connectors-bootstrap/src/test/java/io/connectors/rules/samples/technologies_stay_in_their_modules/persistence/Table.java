package io.connectors.rules.samples.technologies_stay_in_their_modules.persistence;

import javax.sql.DataSource;

/** Sample: the module that is there for it. */
record Table(DataSource source) {}
