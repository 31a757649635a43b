package io.connectors.rules.samples.adapters_do_not_know_each_other.crypto;

/** Sample: an adapter. */
public record Cipher(String name) {}
