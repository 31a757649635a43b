package io.connectors.architecture.rule;

/** Names the types of the domain and the application that rules are about. */
public final class CoreTypes {

  public static final String PORT = "io.connectors.domain.shared.Port";
  public static final String VAULT = "io.connectors.domain.credential.CredentialVault";
  public static final String VALIDATOR =
      "io.connectors.domain.configuration.ConfigurationValidator";

  /** The record of all ports, from which the application is assembled. */
  public static final String PORTS = "io.connectors.domain.Ports";

  private CoreTypes() {}
}
