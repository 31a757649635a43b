package io.connectors.domain.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.violation.EnglishReasons;
import io.connectors.domain.shared.violation.Violation;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TagsTest {

  @Test
  void tags_are_trimmed_and_keep_their_order() {
    assertThat(new Tags(List.of(" news ", "blog", "News")).values())
        .containsExactly("news", "blog", "News");
  }

  @Test
  void a_connector_has_at_most_20_tags() {
    assertThat(new Tags(numbered(20)).values()).hasSize(20);
    assertThat(wrongWith(numbered(21))).containsExactly("/tags must be at most 20 tags");
  }

  @Test
  void a_tag_has_1_to_50_code_points() {
    assertThat(new Tags(List.of("x", "\ud83d\ude80".repeat(50))).values()).hasSize(2);
    assertThat(wrongWith(List.of("a", " ", "b".repeat(51))))
        .containsExactly(
            "/tags/1 must be 1 to 50 characters long", "/tags/2 must be 1 to 50 characters long");
  }

  @Test
  void rejects_a_comma_and_a_control_character() {
    assertThat(wrongWith(List.of("a,b", "a\nb")))
        .containsExactly(
            "/tags/0 must not hold a comma", "/tags/1 must not hold control characters");
  }

  @Test
  void rejects_a_repeated_tag_also_with_spaces_around_it() {
    assertThat(wrongWith(List.of("news", "blog", " news")))
        .containsExactly("/tags/2 must not be given twice");
  }

  @Test
  void a_tag_is_normalized_like_a_name() {
    assertThat(new Tags(List.of("\u00a0cafe\u0301\u3000")).values()).containsExactly("caf\u00e9");
    assertThat(wrongWith(List.of("caf\u00e9", "cafe\u0301", "a\u200b", "\u00a0")))
        .containsExactly(
            "/tags/1 must not be given twice",
            "/tags/2 must not hold the invisible character U+200B",
            "/tags/3 must be 1 to 50 characters long");
  }

  @Test
  void reports_all_violations_together() {
    List<String> tags = Collections.nCopies(21, "news");
    assertThat(wrongWith(tags)).hasSize(21).startsWith("/tags must be at most 20 tags");
  }

  private static List<String> numbered(int count) {
    return IntStream.range(0, count).mapToObj(number -> "tag " + number).toList();
  }

  private static List<String> wrongWith(List<String> tags) {
    InvalidRequest refusal = catchThrowableOfType(InvalidRequest.class, () -> new Tags(tags));
    return refusal.violations().stream().map(TagsTest::line).toList();
  }

  private static String line(Violation violation) {
    return EnglishReasons.of(violation);
  }
}
