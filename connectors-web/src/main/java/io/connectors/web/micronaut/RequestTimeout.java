package io.connectors.web.micronaut;

import java.time.Duration;

/**
 * Value: how long a request may take to arrive.
 *
 * @param longest from its first byte to its last
 */
public record RequestTimeout(Duration longest) {

  /** What counts unless another is set. */
  public static final RequestTimeout DEFAULT = new RequestTimeout(Duration.ofSeconds(30));
}
