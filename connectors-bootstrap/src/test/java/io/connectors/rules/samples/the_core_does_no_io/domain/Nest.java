package io.connectors.rules.samples.the_core_does_no_io.domain;

import java.net.URI;

/** Sample: a model that knows addresses, which it does not call. */
public record Nest(URI address) {}
