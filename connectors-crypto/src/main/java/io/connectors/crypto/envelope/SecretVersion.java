package io.connectors.crypto.envelope;

import java.time.Instant;

/**
 * Value: the version of a connector's credentials: the time when they were saved, in milliseconds
 * since 1970. Re-encryption keeps it.
 */
record SecretVersion(long value) {

  static SecretVersion givenAt(Instant moment) {
    return new SecretVersion(moment.toEpochMilli());
  }
}
