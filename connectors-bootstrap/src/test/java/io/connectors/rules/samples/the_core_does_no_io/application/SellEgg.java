package io.connectors.rules.samples.the_core_does_no_io.application;

import io.connectors.rules.samples.Offender;
import java.net.http.HttpClient;

/** Sample: a use case that opens a connection. */
@Offender
public record SellEgg(HttpClient market) {}
