package io.connectors.e2e.support;

import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.RawHttp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** Sends a text that must not be logged, in every part of a request that can contain text. */
public final class MarkedRequests {

  private static final String CONNECTORS = Api.ROOT + "/connectors";
  private static final String CALLBACK = "/login/oidc/callback?";

  private final RawHttp server;
  private final String marker;

  public MarkedRequests(RawHttp server, String marker) {
    this.server = server;
    this.marker = marker;
  }

  /** Basic credentials with the text as user name and password. */
  public String basic() {
    byte[] pair = (marker + ":" + marker).getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(pair);
  }

  /** Sends the text in the {@code Authorization} header, well-formed and malformed. */
  public void inCredentials() throws IOException {
    String basic = basic();
    for (String value :
        List.of(
            "Bearer %s",
            "bearer %s",
            "BEARER %s",
            "Bearer  %s",
            "Bearer\t%s",
            "Bearer%s",
            "%s",
            "Bearer %s.%s.%s",
            "Bearer %s %s",
            "Token %s",
            "token=%s",
            "Digest username=\"%s\"",
            "ApiKey %s",
            "JWT %s",
            "\"Bearer %s\"",
            "Bearer: %s",
            "Bearer =%s",
            "Bearer \u00e9%s",
            "Basic %s",
            "Basic " + basic,
            "Negotiate " + basic,
            "Bearer " + basic)) {
      String header = "Authorization: " + value.replace("%s", marker) + "\r\n";
      for (String path : List.of(CONNECTORS, "/features/connectors/", "/health", "/nowhere")) {
        raw("GET " + path, header);
        raw("GET " + path, header + header);
        raw("DELETE " + path, header + "Cookie: connectors_session=" + marker + "\r\n");
      }
    }
  }

  /** Sends the text in every other header. */
  public void inHeaders() throws IOException {
    for (String name :
        List.of(
            "Cookie",
            "X-CSRF-TOKEN",
            "X-Tenant-Id",
            "If-Match",
            "X-Forwarded-For",
            "Accept",
            "X-Forwarded-Proto",
            "Referer",
            "Origin",
            "HX-Current-URL",
            "User-Agent",
            "Host",
            "Content-Type",
            "Content-Encoding",
            "Transfer-Encoding",
            "Expect",
            "Accept-Language",
            "Proxy-Authorization",
            "X-Api-Key",
            "Sec-Fetch-Site",
            "Upgrade",
            "Connection",
            "Content-Length",
            marker)) {
      raw("GET /features/connectors/", name + ": " + marker + "\r\nHX-Request: true\r\n");
      raw("POST " + CONNECTORS, name + ": " + marker + "\r\n");
    }
    for (String cookies :
        List.of(
            "connectors_session=%s",
            "connectors_session=\"%s",
            "a=%s;;;=%s",
            "%s",
            "connectors_tenant=%s",
            "connectors_notice=%s",
            "connectors_sign_in_x=%s",
            "connectors_session=\u00e9%s",
            "connectors_session=%s, b=%s")) {
      raw("GET /features/connectors/", "Cookie: " + cookies.replace("%s", marker) + "\r\n");
      raw("POST /logout", "Cookie: " + cookies.replace("%s", marker) + "\r\n");
    }
  }

  /** Sends the text in URLs. */
  public void inAddresses() throws IOException {
    for (String path :
        List.of(
            "/%s",
            "/%%zz%s",
            "/[%s",
            CONNECTORS + "/%s",
            CALLBACK + "code=%s&state=%s",
            CALLBACK + "code=%s",
            CALLBACK + "state=%s",
            CALLBACK + "error=%s",
            CALLBACK + "%s=%s",
            "/login?next=%s",
            "/login?access_token=%s",
            "/login/oidc?next=/%s",
            "/static/%s",
            Api.ROOT + "/installed?cursor=%s&limit=%s",
            "/features/connectors/?search=%s",
            "/features/connectors/catalog?category=%%%s",
            "http://%s/",
            "/health?%s",
            "%s")) {
      raw("GET " + path.replace("%s", marker).replace("%%", "%"), "");
      raw("POST " + path.replace("%s", marker).replace("%%", "%"), "HX-Request: true\r\n");
    }
    raw(marker + " /", "");
  }

  /** Sends the text in bytes that are not HTTP. */
  public void inOtherBytes() throws IOException {
    for (String bytes :
        List.of(
            "%s\r\n\r\n",
            "GET /%s\r\n\r\n",
            "GET / HTTP/1.1\r\n%s\r\n\r\n",
            "GET / HTTP/1.1\r\n%s: %s\r\n %s\r\n\r\n",
            "GET / %s\r\nHost: localhost\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: localhost\r\nA: %s\0\r\n\r\n",
            "POST /login HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n%s\r\n")) {
      server.send(bytes.replace("%s", marker).getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  private void raw(String start, String headers) throws IOException {
    String host = headers.startsWith("Host: ") ? "" : "Host: localhost\r\n";
    String request = start + " HTTP/1.1\r\n" + host + headers + "Connection: close\r\n\r\n";
    server.send(request.getBytes(StandardCharsets.ISO_8859_1));
  }
}
