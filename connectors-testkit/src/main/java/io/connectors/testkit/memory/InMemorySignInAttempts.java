package io.connectors.testkit.memory;

import io.connectors.domain.identity.AttemptLimits;
import io.connectors.domain.identity.AttemptSource;
import io.connectors.domain.identity.SignInAttempt;
import io.connectors.domain.identity.SignInAttempts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * In-memory adapter: counts of attempts to sign in, gone with the process. Safe for use by many
 * threads.
 */
public final class InMemorySignInAttempts implements SignInAttempts {

  private final Map<AttemptSource, Count> counts = new HashMap<>();

  @Override
  public synchronized Optional<SignInAttempt> begin(
      Set<AttemptSource> sources, AttemptLimits limits, Instant now) {
    boolean crowded = false;
    for (AttemptSource source : sources) {
      Count count = countOf(source);
      if (count.failedBy(now) >= limits.of(source)) {
        throw limits.refusal(count.windowEnd, now);
      }
      crowded |= count.failedBy(now) + count.underWayBy(now) >= limits.of(source);
    }
    if (crowded) {
      return Optional.empty();
    }
    Instant until = now.plus(AttemptLimits.LONGEST_ATTEMPT);
    sources.forEach(source -> countOf(source).underWay.add(until));
    return Optional.of(new SignInAttempt(sources, until));
  }

  @Override
  public synchronized boolean fail(SignInAttempt attempt, AttemptLimits limits, Instant now) {
    boolean held = giveBack(attempt, now);
    if (held) {
      attempt.sources().forEach(source -> countOf(source).fail(now, now.plus(limits.window())));
    }
    return held;
  }

  @Override
  public synchronized boolean giveBack(SignInAttempt attempt, Instant now) {
    boolean held = !attempt.hasLapsed(now);
    for (AttemptSource source : attempt.sources()) {
      held &= countOf(source).underWay.remove(attempt.until());
    }
    return held;
  }

  @Override
  public synchronized int removeEnded(Instant by, int atMost) {
    List<AttemptSource> ended =
        counts.entrySet().stream()
            .filter(entry -> entry.getValue().hasEnded(by))
            .map(Map.Entry::getKey)
            .limit(atMost)
            .toList();
    ended.forEach(counts::remove);
    return ended.size();
  }

  private Count countOf(AttemptSource source) {
    return counts.computeIfAbsent(source, same -> new Count());
  }

  /** What counts at one source. Guarded by the adapter. */
  private static final class Count {

    private final List<Instant> underWay = new ArrayList<>();
    private Instant windowEnd = Instant.MIN;
    private int failed;

    int failedBy(Instant now) {
      return windowEnd.isAfter(now) ? failed : 0;
    }

    int underWayBy(Instant now) {
      underWay.removeIf(until -> !until.isAfter(now));
      return underWay.size();
    }

    void fail(Instant now, Instant newWindowEnd) {
      failed = failedBy(now) + 1;
      windowEnd = failed == 1 ? newWindowEnd : windowEnd;
    }

    boolean hasEnded(Instant by) {
      return !windowEnd.isAfter(by) && underWayBy(by) == 0;
    }
  }
}
