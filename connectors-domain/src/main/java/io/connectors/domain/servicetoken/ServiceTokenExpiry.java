package io.connectors.domain.servicetoken;

import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.violation.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Value: the expiry of a service token. Every token expires, so that forgotten tokens become
 * invalid.
 *
 * @param at UTC, in microseconds like in the database
 */
public record ServiceTokenExpiry(Instant at) {

  /** The place of a time in a request. */
  public static final JsonPointer AT = JsonPointer.to("expires_at");

  /** The place of a number of days in a request. */
  public static final JsonPointer IN_DAYS = JsonPointer.to("expires_in_days");

  /** The default lifetime in days. */
  public static final int DEFAULT_DAYS = 90;

  /** The maximum lifetime in days. */
  public static final int MAX_DAYS = 365;

  /** The reason for an invalid number of days. */
  public static final Reason OUT_OF_RANGE = new Reason.WholeNumber(1, MAX_DAYS);

  /** Truncates the time to microseconds. */
  public ServiceTokenExpiry {
    at = at.truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * The expiry after a number of days.
   *
   * @throws InvalidRequest unless it is 1 to 365
   */
  public static ServiceTokenExpiry inDays(int days, Instant now) {
    if (days < 1 || days > MAX_DAYS) {
      throw InvalidRequest.at(IN_DAYS, OUT_OF_RANGE);
    }
    return new ServiceTokenExpiry(now.plus(Duration.ofDays(days)));
  }

  /**
   * The expiry at a time.
   *
   * @throws InvalidRequest unless it is within the next 365 days
   */
  public static ServiceTokenExpiry at(Instant time, Instant now) {
    if (!time.isAfter(now) || time.isAfter(now.plus(Duration.ofDays(MAX_DAYS)))) {
      throw InvalidRequest.at(AT, new Reason.WithinDays(MAX_DAYS));
    }
    return new ServiceTokenExpiry(time);
  }

  /** The expiry after the default lifetime. */
  public static ServiceTokenExpiry ofDefaultLifetime(Instant now) {
    return inDays(DEFAULT_DAYS, now);
  }
}
