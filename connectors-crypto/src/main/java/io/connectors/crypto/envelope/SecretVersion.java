package io.connectors.crypto.envelope;

import java.time.Instant;

/**
 * Value: which of a connector's secrets, told by when it was given, in milliseconds since 1970.
 * Being sealed anew under another key does not change it.
 */
record SecretVersion(long value) {

  static SecretVersion givenAt(Instant moment) {
    return new SecretVersion(moment.toEpochMilli());
  }
}
