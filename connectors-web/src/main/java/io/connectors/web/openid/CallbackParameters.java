package io.connectors.web.openid;

import io.connectors.signin.oidc.LoginRejected;
import io.connectors.signin.oidc.LoginRejected.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Value: the untrusted parameters of an authorization response; the issuer is {@code iss} (RFC
 * 9207).
 */
public record CallbackParameters(
    Optional<String> state,
    Optional<String> code,
    Optional<String> error,
    Optional<String> issuer) {

  /**
   * Reads the parameters of a query.
   *
   * @throws LoginRejected if one of them is repeated
   */
  public static CallbackParameters of(Map<String, List<String>> parameters) {
    return new CallbackParameters(
        one(parameters, "state"),
        one(parameters, "code"),
        one(parameters, "error"),
        one(parameters, "iss"));
  }

  private static Optional<String> one(Map<String, List<String>> parameters, String name) {
    List<String> values = parameters.getOrDefault(name, List.of());
    if (values.size() > 1) {
      throw new LoginRejected(Reason.NOT_BEGUN_HERE);
    }
    return values.stream().filter(text -> !text.isEmpty()).findFirst();
  }
}
