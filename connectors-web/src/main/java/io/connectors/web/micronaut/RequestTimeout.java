package io.connectors.web.micronaut;

import java.time.Duration;

/** Value: the maximum time between the first and the last byte of a request. */
public record RequestTimeout(Duration longest) {

  public static final RequestTimeout DEFAULT = new RequestTimeout(Duration.ofSeconds(30));
}
