package io.connectors.web.openid;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.connectors.domain.access.Role;
import io.connectors.signin.oidc.ClaimMapping;
import io.connectors.signin.oidc.ClaimPath;
import io.connectors.signin.session.SessionKey;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The endpoints of a provider are used exactly as its discovery document spells them. */
final class OpenIdProviderTest {

  private HttpServer server;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void the_authorization_request_keeps_path_and_query_of_the_endpoint() {
    OpenIdProvider provider = provider("/t%2Fa/authorize?a=b%26c&d=e+f%20g");

    String request = provider.signIn(SessionKey.random()).block().toString();

    assertThat(request)
        .startsWith(origin() + "/t%2Fa/authorize?a=b%26c&d=e+f%20g&")
        .contains("&response_type=code", "&client_id=ours", "&code_challenge_method=S256");
  }

  @Test
  void the_logout_request_keeps_path_and_query_of_the_endpoint() {
    OpenIdProvider provider = provider("/end%2F?a=b%26c");

    String request = provider.signOut().block().toString();

    assertThat(request)
        .startsWith(origin() + "/end%2F?a=b%26c&")
        .contains(
            "&client_id=ours", "&post_logout_redirect_uri=https%3A%2F%2Fhere.example%2Flogin");
  }

  @Test
  void an_endpoint_without_a_query_gets_one() {
    assertThat(provider("/end").signOut().block().getRawQuery())
        .contains("client_id=ours")
        .doesNotStartWith("&");
  }

  @Test
  void accepts_leading_zeros_in_ports() {
    OpenIdProvider provider = provider("/authorize");

    assertThat(provider.signIn(SessionKey.random()).block().getPort())
        .isEqualTo(server.getAddress().getPort());
  }

  /** A provider with all endpoints at that path. */
  private OpenIdProvider provider(String path) {
    String endpoint = origin() + path;
    byte[] document =
        """
        {"issuer": "%s", "authorization_endpoint": "%s", "token_endpoint": "%s", "jwks_uri": "%s",
         "end_session_endpoint": "%s"}"""
            .formatted(origin(), endpoint, endpoint, endpoint, endpoint)
            .getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/.well-known/openid-configuration",
        exchange -> {
          exchange.sendResponseHeaders(200, document.length);
          try (OutputStream body = exchange.getResponseBody()) {
            body.write(document);
          }
        });
    OpenIdClient client =
        new OpenIdClient(
            URI.create(origin()),
            "ours",
            List.of("openid"),
            new ClaimMapping(
                new ClaimPath("tenant_id"), new ClaimPath("roles"), Map.of("member", Role.MEMBER)),
            URI.create("https://here.example"),
            "Example");
    return new OpenIdProvider(client, Optional.empty(), Clock.systemUTC());
  }

  private String origin() {
    return "http://localhost:0" + server.getAddress().getPort();
  }
}
