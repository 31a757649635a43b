package io.connectors.web.reference;

import io.connectors.web.reference.ReferencePage.Answer;
import io.connectors.web.reference.ReferencePage.Call;
import io.connectors.web.reference.ReferencePage.Group;
import io.connectors.web.reference.ReferencePage.Line;
import io.connectors.web.reference.ReferencePage.Sample;
import io.connectors.web.reference.ReferencePage.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Draws the page from the description. */
final class PageDrawing {

  private final Node document;

  PageDrawing(Node document) {
    this.document = document;
  }

  ReferencePage page() {
    List<Call> calls = new ArrayList<>();
    List<String> tags = new ArrayList<>();
    document
        .at("paths")
        .entries()
        .forEach(
            (path, methods) ->
                methods
                    .entries()
                    .forEach(
                        (method, call) -> {
                          calls.add(call(path, method.toUpperCase(Locale.ROOT), call));
                          tags.add(call.at("tags").elements().get(0).text());
                        }));
    return new ReferencePage(
        document.at("info").text("title"),
        Prose.of(document.at("info").text("description")),
        document.at("tags").elements().stream().map(tag -> group(tag, calls, tags)).toList(),
        document.at("components").at("schemas").entries().entrySet().stream()
            .map(entry -> shape(entry.getKey(), entry.getValue()))
            .toList());
  }

  private static Group group(Node tag, List<Call> calls, List<String> tags) {
    List<Call> own = new ArrayList<>();
    for (int i = 0; i < calls.size(); i++) {
      if (tags.get(i).equals(tag.text("name"))) {
        own.add(calls.get(i));
      }
    }
    return new Group(tag.text("name"), Prose.of(tag.text("description")), own);
  }

  private static Call call(String path, String method, Node call) {
    Node media = media(call.at("requestBody"));
    List<Sample> requests = samples(media);
    return new Call(
        call.text("operationId"),
        method,
        path,
        call.text("summary"),
        Prose.of(call.text("description")),
        call.at("parameters").elements().stream().map(PageDrawing::parameter).toList(),
        media.referred("schema").orElse(""),
        requests,
        call.at("responses").entries().entrySet().stream()
            .map(entry -> answer(entry.getKey(), entry.getValue()))
            .toList(),
        new CurlCommand(method, path, call).text(requests),
        found(method, path, call.value()));
  }

  private static Line parameter(Node parameter) {
    return new Line(
        parameter.text("name"),
        parameter.text("in"),
        "true".equals(parameter.text("required")),
        SchemaWords.of(parameter, "schema"),
        Prose.of(parameter.text("description")));
  }

  private static Answer answer(String status, Node answer) {
    Node media = media(answer);
    return new Answer(
        status,
        Prose.of(answer.text("description")),
        answer.at("headers").entries().entrySet().stream()
            .map(entry -> header(entry.getKey(), entry.getValue()))
            .toList(),
        SchemaWords.reference(media),
        samples(media));
  }

  private static Line header(String name, Node header) {
    return new Line(
        name,
        "header",
        "true".equals(header.text("required")),
        SchemaWords.of(header, "schema"),
        Prose.of(header.text("description")));
  }

  private static Shape shape(String name, Node schema) {
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
                        SchemaWords.of(properties, property),
                        Prose.of(said.text("description")))));
    return new Shape(
        name, Prose.of(schema.text("description")), lines, found("", name, schema.value()));
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
                        example.has("summary") ? example.text("summary") : "Example: " + name,
                        JsonText.of(example.at("value").value()))));
    return samples;
  }

  private static String found(String method, String name, Object value) {
    return (method + " " + name + " " + (value instanceof Map<?, ?> map ? map : ""))
        .toLowerCase(Locale.ROOT);
  }
}
