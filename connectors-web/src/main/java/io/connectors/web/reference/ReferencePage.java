package io.connectors.web.reference;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Value: the API description as the page shows it. */
record ReferencePage(Node document, List<Group> groups, List<Schema> schemas) {

  /** Value: the operations with a tag. */
  record Group(Node tag, List<Operation> operations) {}

  /** Value: a named schema. */
  record Schema(String name, Node node) {}

  static ReferencePage of(Node document) {
    Map<String, List<Operation>> operations =
        document.at("paths").entries().entrySet().stream()
            .flatMap(path -> Operation.of(path.getKey(), path.getValue()))
            .collect(Collectors.groupingBy(Operation::tag));
    return new ReferencePage(
        document,
        document.at("tags").elements().stream()
            .map(tag -> new Group(tag, operations.getOrDefault(tag.text("name"), List.of())))
            .toList(),
        document.at("components").at("schemas").entries().entrySet().stream()
            .map(entry -> new Schema(entry.getKey(), entry.getValue()))
            .toList());
  }

  /** The operations and schemas that contain all these words. */
  ReferencePage search(String text) {
    List<String> words = List.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+"));
    return new ReferencePage(
        document,
        groups.stream()
            .map(group -> new Group(group.tag(), search(group.operations(), words)))
            .filter(group -> !group.operations().isEmpty())
            .toList(),
        schemas.stream()
            .filter(
                schema ->
                    hasAll(Stream.concat(Stream.of(schema.name()), schema.node().words()), words))
            .toList());
  }

  /** The number of operations. */
  public int count() {
    return groups.stream().mapToInt(group -> group.operations().size()).sum();
  }

  private static List<Operation> search(List<Operation> operations, List<String> words) {
    return operations.stream().filter(operation -> hasAll(operation.words(), words)).toList();
  }

  private static boolean hasAll(Stream<String> texts, List<String> words) {
    String text = texts.collect(Collectors.joining("\n")).toLowerCase(Locale.ROOT);
    return words.stream().allMatch(text::contains);
  }
}
