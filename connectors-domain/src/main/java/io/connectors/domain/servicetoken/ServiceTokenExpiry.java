package io.connectors.domain.servicetoken;

import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.JsonPointer;
import io.connectors.domain.shared.violation.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Value: when a service token ends by itself. Every one does: a token that nobody remembers must
 * not be good for ever.
 *
 * @param at UTC, to the microsecond, which is what the database keeps
 */
public record ServiceTokenExpiry(Instant at) {

  /** The place of a time in a request. */
  public static final JsonPointer AT = JsonPointer.to("expires_at");

  /** The place of a number of days in a request. */
  public static final JsonPointer IN_DAYS = JsonPointer.to("expires_in_days");

  /** How many days a token is good for if nobody says. */
  public static final int DEFAULT_DAYS = 90;

  /** How many days a token is good for at most. */
  public static final int MAX_DAYS = 365;

  /** Why a number of days is refused. */
  public static final Reason OUT_OF_RANGE = new Reason.WholeNumber(1, MAX_DAYS);

  /** Cuts the time to microseconds. */
  public ServiceTokenExpiry {
    at = at.truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * So many days from now.
   *
   * @throws InvalidRequest unless they are 1 to 365
   */
  public static ServiceTokenExpiry inDays(int days, Instant now) {
    if (days < 1 || days > MAX_DAYS) {
      throw InvalidRequest.at(IN_DAYS, OUT_OF_RANGE);
    }
    return new ServiceTokenExpiry(now.plus(Duration.ofDays(days)));
  }

  /**
   * At that time.
   *
   * @throws InvalidRequest unless it is within the next 365 days
   */
  public static ServiceTokenExpiry at(Instant time, Instant now) {
    if (!time.isAfter(now) || time.isAfter(now.plus(Duration.ofDays(MAX_DAYS)))) {
      throw InvalidRequest.at(AT, new Reason.WithinDays(MAX_DAYS));
    }
    return new ServiceTokenExpiry(time);
  }

  /** As long from now as is usual. */
  public static ServiceTokenExpiry usual(Instant now) {
    return inDays(DEFAULT_DAYS, now);
  }
}
