package io.connectors.web.shared;

import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The id of a request, the same in its response, in the log and in errors. A client or a proxy may
 * send it, so that one id connects the logs of a platform. An id of another form is replaced.
 */
public final class RequestId {

  public static final String HEADER = "X-Request-Id";

  private static final Pattern PATTERN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{7,63}");
  private static final String ATTRIBUTE = RequestId.class.getName();

  private RequestId() {}

  public static String of(HttpRequest<?> request) {
    Optional<String> assigned = request.getAttribute(ATTRIBUTE, String.class);
    if (assigned.isPresent()) {
      return assigned.get();
    }
    String id = submitted(request).orElseGet(() -> UUID.randomUUID().toString());
    request.setAttribute(ATTRIBUTE, id);
    return id;
  }

  private static Optional<String> submitted(HttpRequest<?> request) {
    List<String> all = request.getHeaders().getAll(HEADER);
    return all.size() == 1 && PATTERN.matcher(all.get(0)).matches()
        ? Optional.of(all.get(0))
        : Optional.empty();
  }
}
