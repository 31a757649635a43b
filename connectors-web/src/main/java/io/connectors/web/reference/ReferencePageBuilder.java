package io.connectors.web.reference;

import io.connectors.web.message.Messages;
import io.connectors.web.reference.ReferencePage.Answer;
import io.connectors.web.reference.ReferencePage.Call;
import io.connectors.web.reference.ReferencePage.Group;
import io.connectors.web.reference.ReferencePage.Line;
import io.connectors.web.reference.ReferencePage.Sample;
import io.connectors.web.reference.ReferencePage.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws the page from the description. */
record ReferencePageBuilder(Node document) {

  ReferencePage page() {
    Map<String, List<Call>> calls =
        document.at("paths").entries().entrySet().stream()
            .flatMap(path -> calls(path.getKey(), path.getValue()))
            .collect(Collectors.groupingBy(Call::tag));
    return new ReferencePage(
        document.at("info").text("title"),
        MarkdownText.of(document.at("info").text("description")),
        document.at("tags").elements().stream().map(tag -> group(tag, calls)).toList(),
        document.at("components").at("schemas").entries().entrySet().stream()
            .map(entry -> shape(entry.getKey(), entry.getValue()))
            .toList());
  }

  private static Stream<Call> calls(String path, Node methods) {
    return methods.entries().entrySet().stream()
        .map(call -> call(path, call.getKey().toUpperCase(Locale.ROOT), call.getValue()));
  }

  private static Group group(Node tag, Map<String, List<Call>> calls) {
    String name = tag.text("name");
    return new Group(
        name, MarkdownText.of(tag.text("description")), calls.getOrDefault(name, List.of()));
  }

  private static Call call(String path, String method, Node call) {
    Node media = media(call.at("requestBody"));
    List<Sample> requests = samples(media);
    return new Call(
        call.text("operationId"),
        call.at("tags").elements().get(0).text(),
        method,
        path,
        call.text("summary"),
        MarkdownText.of(call.text("description")),
        call.at("parameters").elements().stream().map(ReferencePageBuilder::parameter).toList(),
        media.referred("schema").orElse(""),
        requests,
        call.at("responses").entries().entrySet().stream()
            .map(entry -> answer(entry.getKey(), entry.getValue()))
            .toList(),
        curl(method, path, call, requests));
  }

  /** The call as a command to copy; where the application is and the token are variables. */
  private static String curl(String method, String path, Node call, List<Sample> requests) {
    List<String> parts = new ArrayList<>();
    String verb = method.equals("GET") ? "" : " -X " + method;
    parts.add("curl -i" + verb + " \"$CONNECTORS" + filledIn(path) + "\"");
    if (call.has("x-roles")) {
      parts.add("-H \"Authorization: Bearer $TOKEN\"");
    }
    requests.stream()
        .findFirst()
        .ifPresent(
            request -> {
              parts.add("-H \"Content-Type: application/json\"");
              parts.add("-d '" + request.text().replace("'", "'\\''") + "'");
            });
    return String.join(" \\\n  ", parts);
  }

  /** What stands in braces is a variable of the shell, but where any value will do. */
  private static String filledIn(String path) {
    return path.replace("{id}", "$ID").replace("{reference}", "wordpress");
  }

  private static Line parameter(Node parameter) {
    return new Line(
        parameter.text("name"),
        parameter.text("in"),
        "true".equals(parameter.text("required")),
        SchemaDescription.of(parameter, "schema"),
        MarkdownText.of(parameter.text("description")));
  }

  private static Answer answer(String status, Node answer) {
    Node media = media(answer);
    return new Answer(
        status,
        MarkdownText.of(answer.text("description")),
        answer.at("headers").entries().entrySet().stream()
            .map(entry -> header(entry.getKey(), entry.getValue()))
            .toList(),
        SchemaDescription.reference(media),
        samples(media));
  }

  private static Line header(String name, Node header) {
    return new Line(
        name,
        Messages.ENGLISH.text("reference.header"),
        "true".equals(header.text("required")),
        SchemaDescription.of(header, "schema"),
        MarkdownText.of(header.text("description")));
  }

  private static Schema shape(String name, Node schema) {
    List<String> required = schema.at("required").elements().stream().map(Node::text).toList();
    Node properties = schema.at("properties");
    List<Line> lines = new ArrayList<>();
    properties
        .entries()
        .forEach(
            (property, said) ->
                lines.add(
                    new Line(
                        property,
                        "",
                        required.contains(property),
                        SchemaDescription.of(properties, property),
                        MarkdownText.of(said.text("description")))));
    return new Schema(name, MarkdownText.of(schema.text("description")), lines);
  }

  /** The one media type that a body has. */
  private static Node media(Node body) {
    return body.at("content").entries().values().stream()
        .findFirst()
        .orElseGet(() -> body.at("content"));
  }

  private static List<Sample> samples(Node media) {
    List<Sample> samples = new ArrayList<>();
    media
        .at("examples")
        .entries()
        .forEach(
            (name, example) ->
                samples.add(
                    new Sample(
                        example.has("summary")
                            ? example.text("summary")
                            : Messages.ENGLISH.text("reference.example", name),
                        JsonText.of(example.at("value").value()))));
    return samples;
  }
}
