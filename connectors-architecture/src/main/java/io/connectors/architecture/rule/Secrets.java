package io.connectors.architecture.rule;

import com.tngtech.archunit.core.domain.JavaAccess;

/** Recognizes where the text of a secret is read. */
public final class Secrets {

  private static final String TYPE = "io.connectors.domain.credential.Secret";

  private Secrets() {}

  public static boolean reveals(JavaAccess<?> access) {
    return access.getTargetOwner().getName().equals(TYPE)
        && access.getTarget().getName().equals("revealSecretText");
  }
}
