package io.connectors.bootstrap.support;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** The token endpoint of an issuer: exchanges codes for tokens, with client secret and PKCE. */
final class TokenEndpoint implements HttpHandler {

  /** The access token. */
  static final String ACCESS = "access";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
  private final UnaryOperator<String> idTokens;

  /** Takes a function that creates the ID token for a nonce. */
  TokenEndpoint(UnaryOperator<String> idTokens) {
    this.idTokens = idTokens;
  }

  /** The authorization code of a login with these parameters. */
  String codeFor(Map<String, String> parameters) {
    String code = UUID.randomUUID().toString();
    codes.put(code, Map.copyOf(parameters));
    return code;
  }

  /** The parameters of a query or a form. */
  static Map<String, String> parameters(String text) {
    Map<String, String> read = new HashMap<>();
    Arrays.stream(text.split("&", -1))
        .map(pair -> pair.split("=", 2))
        .filter(pair -> pair.length == 2)
        .forEach(pair -> read.put(decoded(pair[0]), decoded(pair[1])));
    return read;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, String> form = parameters(body);
    Map<String, String> started = codes.remove(form.getOrDefault("code", ""));
    if (!isClient(exchange.getRequestHeaders().getFirst("Authorization"))) {
      send(exchange, 401, "{\"error\": \"invalid_client\"}");
    } else if (started == null || !isValid(form, started)) {
      send(exchange, 400, "{\"error\": \"invalid_grant\"}");
    } else {
      String idToken = idTokens.apply(started.getOrDefault("nonce", ""));
      Map<String, String> tokens =
          Map.of("access_token", ACCESS, "token_type", "Bearer", "id_token", idToken);
      send(exchange, 200, MAPPER.writeValueAsString(tokens));
    }
  }

  private static boolean isClient(String authorization) {
    String both = decodedBasic(authorization);
    return Arrays.stream(both.split(":", -1))
        .map(TokenEndpoint::decoded)
        .toList()
        .equals(List.of(OpenIdIssuer.CLIENT, OpenIdIssuer.SECRET));
  }

  private static String decodedBasic(String authorization) {
    return authorization == null || !authorization.startsWith("Basic ")
        ? ""
        : new String(
            Base64.getDecoder().decode(authorization.substring("Basic ".length())),
            StandardCharsets.UTF_8);
  }

  private static boolean isValid(Map<String, String> form, Map<String, String> started) {
    return "authorization_code".equals(form.get("grant_type"))
        && started.getOrDefault("redirect_uri", "-").equals(form.get("redirect_uri"))
        && "S256".equals(started.get("code_challenge_method"))
        && started
            .getOrDefault("code_challenge", "-")
            .equals(sha256(form.getOrDefault("code_verifier", "")));
  }

  /** The encoded hash for PKCE and {@code at_hash}. */
  static String sha256(String text) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              MessageDigest.getInstance("SHA-256")
                  .digest(text.getBytes(StandardCharsets.US_ASCII)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  /** Sends a JSON response. */
  static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    try (OutputStream body = exchange.getResponseBody()) {
      body.write(bytes);
    }
  }
}
