package io.connectors.web.security;

import io.connectors.domain.credential.Secret;
import io.connectors.domain.shared.Caller;
import java.util.Optional;

/**
 * What the sign-in form asks: who has that user name and that password. Provided by whoever runs
 * the application; without it people sign in elsewhere and bring a token.
 */
public interface Accounts {

  /** The caller that signs in with these, or nobody; takes the same time for both. */
  Optional<Caller> find(String username, Secret password);
}
