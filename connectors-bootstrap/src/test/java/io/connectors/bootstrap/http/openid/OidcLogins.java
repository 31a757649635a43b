package io.connectors.bootstrap.http.openid;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.bootstrap.http.InMemoryServer;
import io.connectors.bootstrap.support.Api.Answer;
import io.connectors.bootstrap.support.AtIssuer;
import io.connectors.bootstrap.support.OpenIdIssuer;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** Fixture: logins at a configurable issuer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class OidcLogins {

  /** The home page. */
  static final String HOME = "/features/connectors/";

  /** Conforms to the protocol at the start of each test. */
  OpenIdIssuer issuer;

  /** Uses the issuer for single sign-on. */
  InMemoryServer connectors;

  @BeforeAll
  void start() throws Exception {
    issuer = OpenIdIssuer.start();
    Map<String, String> settings = new HashMap<>(issuer.settings());
    settings.put("CONNECTORS_PUBLIC_URL", "http://localhost:8000");
    settings.put("CONNECTORS_TRUSTED_PROXIES", "127.0.0.1,::1");
    connectors = InMemoryServer.start(settings);
  }

  @BeforeEach
  void beGood() {
    issuer.beGood();
  }

  @AfterAll
  void stop() {
    connectors.close();
    issuer.close();
  }

  AtIssuer begin() throws IOException, InterruptedException {
    return AtIssuer.begin(connectors, HOME);
  }

  void assertRejected(Answer answer, int status, String words)
      throws IOException, InterruptedException {
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.header("content-type").orElseThrow()).startsWith("text/html");
    assertThat(answer.text()).contains(words).contains("Sign in with Example &amp; Co");
    assertThat(answer.header("set-cookie").orElse("")).doesNotContain("connectors_session");
  }
}
