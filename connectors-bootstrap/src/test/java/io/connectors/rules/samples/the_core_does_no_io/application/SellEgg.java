package io.connectors.rules.samples.the_core_does_no_io.application;

import io.connectors.rules.samples.Offender;
import java.net.http.HttpClient;

/** Sample: a verb that calls somebody. */
@Offender
public record SellEgg(HttpClient market) {}
