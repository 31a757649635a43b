package io.connectors.testkit.memory;

import io.connectors.domain.identity.AttemptLimits;
import io.connectors.domain.identity.AttemptSource;
import io.connectors.domain.identity.SignInAttempt;
import io.connectors.domain.identity.SignInAttempts;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * In-memory adapter: counts of attempts to sign in, gone with the process. Safe for use by many
 * threads.
 */
public final class InMemorySignInAttempts implements SignInAttempts {

  private final Map<AttemptSource, Window> windows = new HashMap<>();

  @Override
  public synchronized SignInAttempt count(
      Set<AttemptSource> sources, AttemptLimits limits, Instant now) {
    for (AttemptSource source : sources) {
      Window window = current(source, limits, now);
      if (window.attempts() >= limits.of(source)) {
        throw limits.refusal(window.endsAt(), now);
      }
    }
    Map<AttemptSource, Instant> counted = new HashMap<>();
    for (AttemptSource source : sources) {
      Window window = current(source, limits, now).plus(1);
      windows.put(source, window);
      counted.put(source, window.endsAt());
    }
    return new SignInAttempt(counted);
  }

  @Override
  public synchronized void giveBack(SignInAttempt attempt) {
    attempt
        .counted()
        .forEach(
            (source, end) ->
                windows.computeIfPresent(
                    source,
                    (same, window) ->
                        window.endsAt().equals(end) && window.attempts() > 0
                            ? window.plus(-1)
                            : window));
  }

  @Override
  public synchronized int removeEnded(Instant by, int atMost) {
    List<AttemptSource> ended =
        windows.keySet().stream()
            .filter(source -> !windows.getOrDefault(source, Window.NONE).endsAt().isAfter(by))
            .limit(atMost)
            .toList();
    ended.forEach(windows::remove);
    return ended.size();
  }

  private Window current(AttemptSource source, AttemptLimits limits, Instant now) {
    Window known = windows.getOrDefault(source, Window.NONE);
    return known.endsAt().isAfter(now) ? known : new Window(0, now.plus(limits.window()));
  }

  /** Value: how many attempts there were, and until when they count. */
  private record Window(int attempts, Instant endsAt) {

    static final Window NONE = new Window(0, Instant.EPOCH);

    Window plus(int more) {
      return new Window(attempts + more, endsAt);
    }
  }
}
