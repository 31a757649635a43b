package io.connectors.web.shared;

import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The name of one request, the same in its answer, in the log and in a problem. A caller or a proxy
 * may give it, so that one name leads through all of a platform's logs; what is not plainly a name
 * is replaced, not repaired.
 */
public final class RequestId {

  /** The header, on the way in and on the way out. */
  public static final String HEADER = "X-Request-Id";

  private static final Pattern GIVEN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{7,63}");
  private static final String ATTRIBUTE = RequestId.class.getName();

  private RequestId() {}

  /** The name, the same however often it is asked for. */
  public static String of(HttpRequest<?> request) {
    Optional<String> known = request.getAttribute(ATTRIBUTE, String.class);
    if (known.isPresent()) {
      return known.get();
    }
    String name = given(request).orElseGet(() -> UUID.randomUUID().toString());
    request.setAttribute(ATTRIBUTE, name);
    return name;
  }

  private static Optional<String> given(HttpRequest<?> request) {
    List<String> all = request.getHeaders().getAll(HEADER);
    return all.size() == 1 && GIVEN.matcher(all.get(0)).matches()
        ? Optional.of(all.get(0))
        : Optional.empty();
  }
}
