package io.connectors.bootstrap.support;

import java.io.IOException;
import java.util.Map;

/** The application over HTTP, in this process or as the packaged jar. */
public interface Served {

  /** The password of every demo account. */
  String DEMO_PASSWORD = "e2e-demo-password";

  /** The address of the server. */
  String address();

  /** The complete log so far. */
  String log() throws IOException;

  /** A client that is not signed in. */
  default Api anonymous() {
    return new Api(address(), Map.of());
  }

  /** A client signed in with that demo account. */
  default Api signedInAs(String username) throws IOException, InterruptedException {
    return anonymous().signIn(username, DEMO_PASSWORD);
  }
}
