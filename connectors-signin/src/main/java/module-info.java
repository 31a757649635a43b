/** Sign-in of people with a browser. Embedders who authenticate by other means do not need it. */
module io.connectors.signin {
  requires transitive io.connectors.domain;

  exports io.connectors.signin;
  exports io.connectors.signin.account;
  exports io.connectors.signin.oidc;
  exports io.connectors.signin.session;
}
