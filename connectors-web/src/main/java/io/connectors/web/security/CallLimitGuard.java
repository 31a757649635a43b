package io.connectors.web.security;

import io.connectors.domain.shared.Caller;
import io.connectors.domain.shared.TenantId;
import io.connectors.domain.shared.TooManyRequests;
import io.connectors.web.shared.Routes;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Web filter: refuses a tenant's calls of the API when there are too many within a minute. Each
 * replica counts for itself and in memory: a count that all share would cost each call a write.
 */
@ServerFilter(Routes.API + "/**")
final class CallLimitGuard implements Ordered {

  private final CallLimit limit;
  private final Clock clock;
  private final AtomicReference<Minute> current = new AtomicReference<>(Minute.of(Instant.EPOCH));

  CallLimitGuard(CallLimit limit, Clock clock) {
    this.limit = limit;
    this.clock = clock;
  }

  /** Behind authentication and the guards: what they refuse costs nothing. */
  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.after() + 2;
  }

  @RequestFilter
  void check(HttpRequest<?> request) {
    limit
        .perMinute()
        .ifPresent(most -> RequestCaller.of(request).ifPresent(caller -> count(caller, most)));
  }

  private void count(Caller caller, int most) {
    Instant now = clock.instant();
    Minute minute = current.updateAndGet(known -> known.holds(now) ? known : Minute.of(now));
    if (minute.count(caller) > most) {
      throw TooManyRequests.until(
          minute.end(), now, "Your tenant has called too often. Try again in a minute.");
    }
  }

  /** How often each tenant has called within one minute; with the minute all of it is forgotten. */
  private record Minute(Instant begin, Map<String, Integer> calls) {

    /** For whoever reads all tenants. */
    private static final String ALL = "";

    static Minute of(Instant now) {
      return new Minute(now.truncatedTo(ChronoUnit.MINUTES), new ConcurrentHashMap<>());
    }

    boolean holds(Instant now) {
      return !now.isBefore(begin) && now.isBefore(end());
    }

    Instant end() {
      return begin.plus(Duration.ofMinutes(1));
    }

    int count(Caller caller) {
      String tenant = caller.chosen().or(caller::home).map(TenantId::value).orElse(ALL);
      return calls.merge(tenant, 1, Integer::sum);
    }
  }
}
