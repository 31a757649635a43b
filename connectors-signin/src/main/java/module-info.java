/** Browser sign-in for users. Embedding teams with their own authentication do not need it. */
module io.connectors.signin {
  requires transitive io.connectors.domain;

  exports io.connectors.signin;
  exports io.connectors.signin.account;
  exports io.connectors.signin.oidc;
  exports io.connectors.signin.session;
}
