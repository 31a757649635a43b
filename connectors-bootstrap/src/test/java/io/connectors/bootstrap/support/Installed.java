package io.connectors.bootstrap.support;

import io.connectors.bootstrap.support.Api.Answer;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The installed connectors of one tenant: adds connectors and reads pages. */
public record Installed(Api api) {

  /** Path of the list. */
  public static final String LIST = Api.ROOT + "/installed";

  private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

  /** The connectors of that tenant, as a platform admin. */
  public static Installed of(String tenant, Api staff) {
    return new Installed(staff.with("X-Tenant-Id", tenant));
  }

  /** The response to that query, which begins with a question mark. */
  public Answer list(String query) throws IOException, InterruptedException {
    return api.get(LIST + query);
  }

  /** All pages from that URL to the last. */
  public List<Answer> pagesFrom(String address) throws IOException, InterruptedException {
    List<Answer> pages = new ArrayList<>();
    Optional<String> next = Optional.of(address);
    while (next.isPresent()) {
      Answer page = api.get(next.orElseThrow());
      if (page.status() != 200) {
        throw new IllegalStateException(next.orElseThrow() + " has the response " + page);
      }
      pages.add(page);
      next = next(page);
    }
    return pages;
  }

  /** The ids on all pages from that URL to the last. */
  public List<String> walk(String address) throws IOException, InterruptedException {
    List<String> seen = new ArrayList<>();
    for (Answer page : pagesFrom(address)) {
      seen.addAll(ids(page));
    }
    return seen;
  }

  /** The URL of the next page. */
  public static Optional<String> next(Answer page) {
    return page.header("link")
        .map(NEXT::matcher)
        .filter(Matcher::matches)
        .map(link -> link.group(1));
  }

  public static List<String> ids(Answer page) throws IOException {
    return page.json().findValuesAsText("id");
  }

  /** Adds connectors; returns their ids, oldest first. */
  public List<String> add(String name, int count) throws IOException, InterruptedException {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ids.add(add(name + " " + i, "tag").json().path("id").asText());
    }
    return ids;
  }

  /** Adds a connector. */
  public Answer add(String name, String tag) throws IOException, InterruptedException {
    Answer answer =
        api.post(
            Api.ROOT + "/connectors",
            """
            {"catalog_id": "medium", "name": %s, "tags": [%s], "config": {"publication_label": "Mine"}}
            """
                .formatted(quoted(name), quoted(tag)));
    if (answer.status() != 201) {
      throw new IllegalStateException("not added: " + answer);
    }
    return answer;
  }

  /** The text, encoded for a query. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
