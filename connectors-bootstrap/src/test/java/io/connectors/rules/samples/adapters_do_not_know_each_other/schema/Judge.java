package io.connectors.rules.samples.adapters_do_not_know_each_other.schema;

/** Sample: an adapter. */
public record Judge(String name) {}
