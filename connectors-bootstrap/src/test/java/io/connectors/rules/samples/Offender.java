package io.connectors.rules.samples;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks what a rule must report; a sample's other types are there to be left alone. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Offender {}
