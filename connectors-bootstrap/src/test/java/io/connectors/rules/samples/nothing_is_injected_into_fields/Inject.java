package io.connectors.rules.samples.nothing_is_injected_into_fields;

/** Sample: stands for the annotation of any framework. */
@interface Inject {}
