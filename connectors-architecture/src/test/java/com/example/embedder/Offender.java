package com.example.embedder;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks what a rule for embedders must report; theirs knows nothing of ours. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Offender {}
