package io.connectors.bootstrap.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.connectors.bootstrap.support.Api.Answer;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A browser's cookies and CSRF token, without a real browser.
 *
 * @param api sends the cookie with every request, without the CSRF token
 * @param token the CSRF token, for the form field {@code csrfToken}
 */
public record Cookies(Api api, String token) {

  private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" content=\"([^\"]+)\"");

  /** Signs in with the form. */
  public static Cookies of(Served connectors, String username)
      throws IOException, InterruptedException {
    Api anonymous = connectors.anonymous();
    Answer signedIn =
        anonymous.submit(
            "/login", form(Map.of("username", username, "password", Served.DEMO_PASSWORD)));
    return holding(connectors, cookie(signedIn));
  }

  /** A browser with that session cookie. */
  public static Cookies holding(Served connectors, String cookie)
      throws IOException, InterruptedException {
    Api api = connectors.anonymous().with("Cookie", cookie);
    Matcher token = TOKEN.matcher(api.get(Api.PAGES).text());
    if (!token.find()) {
      throw new IllegalStateException("no token in the page");
    }
    return new Cookies(api, token.group(1));
  }

  /** A copy with one more cookie. */
  public Cookies with(String cookie) {
    return new Cookies(api.with("Cookie", api.headers().get("Cookie") + "; " + cookie), token);
  }

  /** Sends a form with the CSRF token. */
  public Answer submit(String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    return api.submit(path, form(fields) + "&csrfToken=" + token);
  }

  /** The fields, encoded like a browser does. */
  public static String form(Map<String, String> fields) {
    StringJoiner form = new StringJoiner("&");
    fields.forEach(
        (name, value) -> form.add(URLEncoder.encode(name, UTF_8) + "=" + encoded(value)));
    return form.toString();
  }

  /** The cookie of a response, as sent in the next request. */
  public static String cookie(Answer answer) {
    String cookie = answer.header("set-cookie").orElseThrow();
    return cookie.substring(0, cookie.indexOf(';'));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, UTF_8);
  }
}
