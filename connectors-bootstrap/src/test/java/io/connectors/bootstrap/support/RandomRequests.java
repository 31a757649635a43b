package io.connectors.bootstrap.support;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Generates random requests, valid and invalid. The same seed generates the same requests. */
public final class RandomRequests {

  private static final List<String> METHODS =
      List.of("GET", "GET", "GET", "HEAD", "POST", "POST", "PUT", "PUT", "DELETE", "PATCH", "BREW");
  private static final List<String> TYPES =
      List.of(
          "application/json",
          "application/json",
          "application/json",
          "application/json; charset=utf-16",
          "application/x-www-form-urlencoded",
          "text/plain",
          "multipart/form-data; boundary=x",
          "application/json, text/html",
          ";",
          "");
  private static final List<String> PARAMETERS =
      List.of(
          "search",
          "category",
          "status",
          "catalog_key",
          "tag",
          "limit",
          "offset",
          "cursor",
          "tab",
          "next",
          "from",
          "catalog_id",
          "id",
          "name");
  private static final List<String> PROPERTIES =
      List.of(
          "catalog_id",
          "catalog_key",
          "name",
          "config",
          "auth",
          "status",
          "tags",
          "username",
          "password",
          "base_url",
          "site_label",
          "publication_label",
          "api_key",
          "nope");
  private static final List<String> TEXTS =
      List.of(
          "medium",
          "wordpress",
          "Mine",
          "active",
          "error",
          "",
          " ",
          "***",
          "\\u0000",
          "\\ud800",
          "\\ud83d\\ude00",
          "https://a.example",
          "javascript:alert(1)",
          "{{7*7}}",
          "<script>",
          "%",
          "_",
          "'; drop table connectors; --",
          "../../etc/passwd",
          "$" + "{jndi:ldap://x}");
  private static final List<String> NUMBERS =
      List.of("0", "1", "-1", "1.0", "1e3", "1e999", "-1e-400", "9".repeat(50), "0x1", "NaN");
  private static final List<String> ENCODED =
      List.of(
          "1",
          "0",
          "-1",
          "100",
          "101",
          "2147483648",
          "%20",
          "%00",
          "%ff",
          "%zz",
          "%",
          "%2e%2e",
          "%F0%9F%98%80",
          "a%27b",
          "%25",
          "+",
          "medium",
          "Web",
          "active",
          "[",
          "%2f",
          "x;y");

  private final Random random;
  private final List<String> paths;
  private final List<Map<String, String>> callers;

  /**
   * @param paths routes with variables such as <code>{id}</code>
   * @param callers the headers that authenticate each caller
   */
  public RandomRequests(long seed, List<String> paths, List<Map<String, String>> callers) {
    this.random = new Random(seed);
    this.paths = List.copyOf(paths);
    this.callers = List.copyOf(callers);
  }

  /** A generated request. */
  public record RandomRequest(
      String requestLine, Map<String, String> headers, Optional<byte[]> body) {

    /** An excerpt without the token. */
    @Override
    public String toString() {
      Map<String, String> shown = new LinkedHashMap<>(headers);
      shown.computeIfPresent("Authorization", (name, value) -> "…");
      String text = body.map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("no body");
      return requestLine + " " + shown + " " + text.substring(0, Math.min(400, text.length()));
    }
  }

  /**
   * The next request.
   *
   * @param known ids for path variables
   */
  public RandomRequest next(List<String> known) {
    String method = one(METHODS);
    String path = one(paths).replaceAll("\\{[a-z]+\\}", identifier(known));
    String line = method + " " + path + query() + " HTTP/1.1";
    boolean withBody = !method.equals("GET") && !method.equals("HEAD") && chance(0.9);
    return new RandomRequest(line, headers(), withBody ? Optional.of(body()) : Optional.empty());
  }

  private String identifier(List<String> known) {
    if (!known.isEmpty() && chance(0.7)) {
      return one(known);
    }
    return chance(0.5) ? new UUID(random.nextLong(), random.nextLong()).toString() : one(ENCODED);
  }

  private String query() {
    return IntStream.range(0, chance(0.5) ? 0 : 1 + random.nextInt(3))
        .mapToObj(any -> one(PARAMETERS) + "=" + one(ENCODED))
        .collect(Collectors.joining("&", "?", ""))
        .replaceFirst("^\\?$", "");
  }

  private Map<String, String> headers() {
    Map<String, String> headers = new LinkedHashMap<>(one(callers));
    headers.put("Content-Type", one(TYPES));
    sometimes(
        headers,
        "Accept",
        "text/html",
        "application/json",
        "image/png",
        ";;",
        "*/*",
        "text/vnd.turbo-stream.html, */*");
    sometimes(headers, "If-Match", "\"1\"", "*", "W/\"1\"", "1", "\"" + "9".repeat(30) + "\"", "");
    sometimes(headers, "X-Tenant-Id", "acme", "globex", "ACME", "", "a".repeat(64), "ü");
    sometimes(headers, "HX-Request", "true");
    sometimes(headers, "Content-Encoding", "gzip", "br");
    sometimes(headers, "Cookie", "connectors_session=x", "a=\"", ";");
    sometimes(headers, "Origin", "null", "https://elsewhere.example");
    headers.values().removeIf(String::isEmpty);
    return headers;
  }

  private void sometimes(Map<String, String> headers, String name, String... values) {
    if (chance(0.15)) {
      headers.put(name, one(List.of(values)));
    }
  }

  private byte[] body() {
    if (chance(0.05)) {
      byte[] noise = new byte[random.nextInt(2_000)];
      random.nextBytes(noise);
      return noise;
    }
    String text = chance(0.1) ? form() : object(0);
    if (chance(0.1)) {
      text = text.substring(0, random.nextInt(text.length() + 1));
    }
    return text.getBytes(chance(0.05) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
  }

  private String form() {
    return IntStream.range(0, random.nextInt(6))
        .mapToObj(
            any ->
                one(List.of("/name", "/config/base_url", "username", "%zz")) + "=" + one(ENCODED))
        .collect(Collectors.joining("&"));
  }

  private String object(int depth) {
    List<String> properties = new ArrayList<>();
    for (int count = random.nextInt(7); count > 0; count--) {
      properties.add("\"" + one(PROPERTIES) + "\":" + value(depth + 1));
    }
    return "{" + String.join(",", properties) + "}";
  }

  private String value(int depth) {
    int kind = random.nextInt(depth > 4 ? 4 : 7);
    return switch (kind) {
      case 0 -> one(NUMBERS);
      case 1 -> one(List.of("true", "false", "null"));
      case 2, 3 -> "\"" + one(TEXTS).repeat(chance(0.02) ? 20_000 : 1) + "\"";
      case 4 -> "[" + value(depth + 1) + "," + value(depth + 1) + "]";
      case 5 -> chance(0.1) ? "[".repeat(70) + "]".repeat(70) : object(depth);
      default -> object(depth);
    };
  }

  private boolean chance(double share) {
    return random.nextDouble() < share;
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
