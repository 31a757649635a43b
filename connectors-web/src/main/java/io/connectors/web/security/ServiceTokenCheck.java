package io.connectors.web.security;

import io.connectors.application.servicetoken.AuthenticateServiceToken;
import io.connectors.domain.servicetoken.ServiceTokenKey;
import io.connectors.web.shared.Routes;
import io.micronaut.http.HttpRequest;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.token.validator.TokenValidator;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;

/**
 * Web adapter: authenticates a request by the key of a service token. {@link BearerTokenCheck} does
 * it for tokens of issuers. A response does not tell why a key is rejected.
 */
@Singleton
record ServiceTokenCheck(
    AuthenticateServiceToken authenticateServiceToken, BlockingCalls blockingCalls)
    implements TokenValidator<HttpRequest<?>> {

  /** Malformed keys cost no lookup. */
  @Override
  public Publisher<Authentication> validateToken(String token, HttpRequest<?> request) {
    Optional<ServiceTokenKey> key =
        Routes.areForAnyone(request.getPath()) ? Optional.empty() : ServiceTokenKey.parse(token);
    return Mono.justOrEmpty(key)
        .map(AuthenticateServiceToken.Query::new)
        .flatMap(query -> blockingCalls.ask(() -> authenticateServiceToken.recognize(query)))
        .map(AuthenticatedCaller::principal);
  }
}
