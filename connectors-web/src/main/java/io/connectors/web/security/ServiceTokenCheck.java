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
 * Web adapter: authenticates a request by the key of a service token, beside {@link
 * BearerTokenCheck}, which knows the tokens of issuers. Why one does not count is not said.
 */
@Singleton
record ServiceTokenCheck(AuthenticateServiceToken services, BlockingCalls blockingCalls)
    implements TokenValidator<HttpRequest<?>> {

  /** What is of another form, or misspelt, costs no look-up. */
  @Override
  public Publisher<Authentication> validateToken(String token, HttpRequest<?> request) {
    Optional<ServiceTokenKey> key =
        Routes.areForAnyone(request.getPath()) ? Optional.empty() : ServiceTokenKey.parse(token);
    return Mono.justOrEmpty(key).flatMap(shown -> blockingCalls.ask(() -> principal(shown)));
  }

  private Optional<Authentication> principal(ServiceTokenKey key) {
    return services
        .recognize(new AuthenticateServiceToken.Query(key))
        .map(AuthenticatedCaller::principal);
  }
}
