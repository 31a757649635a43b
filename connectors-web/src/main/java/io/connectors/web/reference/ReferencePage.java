package io.connectors.web.reference;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Value: the description as it is shown. */
record ReferencePage(
    String title, MarkdownText introduction, List<Group> groups, List<Schema> shapes) {

  /** Value: calls that belong together. */
  record Group(String name, MarkdownText description, List<Call> calls) {}

  /**
   * Value: a call.
   *
   * @param tag the name of its group
   */
  record Call(
      String id,
      String tag,
      String method,
      String path,
      String summary,
      MarkdownText description,
      List<Line> parameters,
      String body,
      List<Sample> requests,
      List<Answer> answers,
      String command) {

    /** What a search looks at: whatever is drawn but the examples and the command. */
    String found() {
      Stream<String> words = Stream.of(method, path, summary, description.text(), body);
      return Stream.of(
              words, parameters.stream().map(Line::found), answers.stream().map(Answer::found))
          .flatMap(part -> part)
          .collect(Collectors.joining("\n"));
    }
  }

  /** Value: what a call answers by that status. */
  record Answer(
      String status,
      MarkdownText description,
      List<Line> headers,
      String body,
      List<Sample> examples) {

    private String found() {
      Stream<String> words = Stream.of(status, description.text(), body);
      return Stream.concat(words, headers.stream().map(Line::found))
          .collect(Collectors.joining("\n"));
    }
  }

  /** Value: a parameter, a header or a property: its name, what it is, and what it means. */
  record Line(String name, String kind, boolean required, String shape, MarkdownText description) {

    private String found() {
      return String.join("\n", name, kind, shape, description.text());
    }
  }

  /** Value: an example. */
  record Sample(String name, String text) {}

  /** Value: a schema that has a name. */
  record Schema(String name, MarkdownText description, List<Line> properties) {

    private String found() {
      Stream<String> words = Stream.of(name, description.text());
      return Stream.concat(words, properties.stream().map(Line::found))
          .collect(Collectors.joining("\n"));
    }
  }

  /** Of the calls and schemas those that have all these words. */
  ReferencePage about(String words) {
    List<String> wanted = List.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    return new ReferencePage(
        title,
        introduction,
        groups.stream()
            .map(group -> about(group, wanted))
            .filter(group -> !group.calls().isEmpty())
            .toList(),
        shapes.stream().filter(shape -> hasAll(shape.found(), wanted)).toList());
  }

  /** How many calls are shown. */
  public int count() {
    return groups.stream().mapToInt(group -> group.calls().size()).sum();
  }

  private static Group about(Group group, List<String> wanted) {
    List<Call> calls = group.calls().stream().filter(call -> hasAll(call.found(), wanted)).toList();
    return new Group(group.name(), group.description(), calls);
  }

  private static boolean hasAll(String text, List<String> words) {
    String lowerCase = text.toLowerCase(Locale.ROOT);
    return words.stream().allMatch(lowerCase::contains);
  }
}
