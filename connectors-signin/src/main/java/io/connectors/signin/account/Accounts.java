package io.connectors.signin.account;

import io.connectors.domain.access.Caller;
import io.connectors.domain.credential.Secret;
import java.util.Optional;

/**
 * Authenticates users by password. The application provides it; without it, users sign in at an
 * OpenID provider.
 */
public interface Accounts {

  /**
   * The caller with these credentials; absent if they are wrong. Takes the same time in both cases.
   */
  Optional<Caller> find(AccountName name, Secret password);

  /** The caller of a subject with its current roles; absent if the account was deleted. */
  Optional<Caller> present(String subject);
}
