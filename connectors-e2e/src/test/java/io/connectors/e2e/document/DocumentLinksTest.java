package io.connectors.e2e.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every link inside the repository has a target, and every page is reachable. */
class DocumentLinksTest {

  private static final Path START = Path.of("README.md");

  private final Map<Path, Page> pages =
      Documents.pages().stream().collect(Collectors.toMap(Page::path, Function.identity()));

  @Test
  void every_link_and_every_picture_has_a_target() {
    List<String> broken = new ArrayList<>();
    for (Page page : pages.values()) {
      for (String link : page.links()) {
        if (!hasTarget(page, link)) {
          broken.add(page.path() + ": " + link);
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void every_page_is_reachable_from_the_readme() {
    Set<Path> reached = new HashSet<>(Set.of(START));
    Deque<Path> waiting = new ArrayDeque<>(reached);
    while (!waiting.isEmpty()) {
      Page page = Optional.ofNullable(pages.get(waiting.pop())).orElseThrow();
      page.links().stream()
          .filter(link -> !isExternal(link))
          .map(link -> target(page, link))
          .filter(pages::containsKey)
          .filter(reached::add)
          .forEach(waiting::push);
    }
    assertThat(pages.keySet()).isEqualTo(reached);
  }

  @Test
  void a_broken_link_is_detected() {
    Page page = Page.parse(START, List.of("# One", "# One", "[a](nowhere.md)"));
    assertThat(hasTarget(page, "nowhere.md")).isFalse();
    assertThat(hasTarget(page, "docs/README.md#no-such-heading")).isFalse();
    assertThat(hasTarget(page, "http:/wrong")).isFalse();
    assertThat(hasTarget(page, "../" + Documents.ROOT.getFileName() + "/README.md")).isFalse();
    assertThat(page.anchors()).containsExactlyInAnyOrder("one", "one-1");
  }

  private boolean hasTarget(Page page, String link) {
    if (isExternal(link)) {
      URI address = URI.create(link);
      return address.getHost() != null || address.getScheme().equals("mailto");
    }
    Path target = target(page, link);
    Optional<String> anchor =
        Optional.of(link).filter(l -> l.contains("#")).map(l -> l.substring(l.indexOf('#') + 1));
    return !target.startsWith("..")
        && Files.exists(Documents.ROOT.resolve(target))
        && anchor.filter(name -> !anchorsOf(target).contains(name)).isEmpty();
  }

  private Set<String> anchorsOf(Path target) {
    return Optional.ofNullable(pages.get(target)).map(Page::anchors).orElse(Set.of());
  }

  /** The target of a page's link, relative to the repository's root. */
  private static Path target(Page page, String link) {
    String path = link.replaceFirst("#.*", "");
    Path directory = Optional.ofNullable(page.path().getParent()).orElse(Path.of(""));
    return path.isEmpty() ? page.path() : directory.resolve(path).normalize();
  }

  private static boolean isExternal(String link) {
    return link.matches("[a-z]+:.*");
  }
}
