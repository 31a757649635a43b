package io.connectors.web.openid;

import io.connectors.signin.oidc.LoginRejected;
import io.connectors.signin.oidc.LoginRejected.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Value: what a browser brings back from the issuer, or from whoever pretends to be one.
 *
 * @param state what we sent along
 * @param code what stands for the ID token
 * @param error what has kept the issuer from giving one
 * @param issuer who says so, if they say who they are
 */
public record CallbackParameters(
    Optional<String> state,
    Optional<String> code,
    Optional<String> error,
    Optional<String> issuer) {

  /**
   * Reads the parameters of a query.
   *
   * @throws LoginRejected if one of them is there twice
   */
  public static CallbackParameters of(Map<String, List<String>> parameters) {
    return new CallbackParameters(
        one(parameters, "state"),
        one(parameters, "code"),
        one(parameters, "error"),
        one(parameters, "iss"));
  }

  private static Optional<String> one(Map<String, List<String>> parameters, String name) {
    List<String> given = parameters.getOrDefault(name, List.of());
    if (given.size() > 1) {
      throw new LoginRejected(Reason.NOT_BEGUN_HERE);
    }
    return given.stream().filter(text -> !text.isEmpty()).findFirst();
  }
}
