package io.connectors.signin.account;

import io.connectors.domain.access.Caller;
import io.connectors.domain.credential.Secret;
import java.util.Optional;

/**
 * What sign-in asks: who has that user name and that password, and who they are by now. Provided by
 * whoever runs the application; without it people sign in elsewhere and bring a token.
 */
public interface Accounts {

  /** The caller that signs in with these, or nobody; takes the same time for both. */
  Optional<Caller> find(AccountName name, Secret password);

  /** The caller of that subject with the roles it has now, or nobody. */
  Optional<Caller> present(String subject);
}
