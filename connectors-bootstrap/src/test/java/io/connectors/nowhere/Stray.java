package io.connectors.nowhere;

import io.connectors.rules.samples.Offender;

/** Sample: a class that belongs nowhere; the one sample that cannot lie with the others. */
@Offender
final class Stray {}
