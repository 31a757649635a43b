package io.connectors.bootstrap.outage;

import io.connectors.bootstrap.running.Client;
import io.connectors.bootstrap.running.Reply;
import io.connectors.bootstrap.running.RunningApplication;
import io.connectors.bootstrap.running.RunningApplication.Browser;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fixture: clients of a running application and common requests. */
class Requests {

  static final String API = Client.ROOT + "/api";
  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]{36})\"");
  private static final Pattern SERVICE_TOKEN = Pattern.compile("\"token\":\"([^\"]+)\"");
  static final String CONNECTOR =
      """
      {"catalog_id": "medium", "name": "%s", "config": {"publication_label": "Mine"},
       "auth": {"api_key": "key"}, "tags": ["a"]}
      """;
  static final String CONFIG = "%2Fconfig%2Fpublication_label=Mine";

  final AtomicInteger names = new AtomicInteger();
  final RunningApplication application;
  final Client admin;
  final Client publisher;
  final Client staff;
  final Client service;
  final Browser person;
  final Browser staffPerson;

  Requests(RunningApplication application) {
    this.application = application;
    admin = application.program("acme-admin");
    publisher = application.program("acme-publisher");
    staff = application.program("platform-admin");
    person = application.browser("acme-admin");
    staffPerson = application.browser("platform-admin");
    service = application.anonymous().with("Authorization", "Bearer " + serviceToken());
  }

  String serviceToken() {
    Reply created =
        admin.json(
            "POST",
            API + "/service-tokens",
            "{\"name\": \"Broadcaster\", \"scopes\": [\"publish-targets:read\"]}");
    Matcher token = SERVICE_TOKEN.matcher(created.text());
    return token.find() ? token.group(1) : created.toString();
  }

  String install() {
    return id(admin.json("POST", API + "/connectors", CONNECTOR.formatted(name())));
  }

  String activated(String id) {
    put(id, "{\"status\": \"active\"}");
    return id;
  }

  Reply put(String id, String body) {
    return admin.json("PUT", API + "/connectors/" + id, body);
  }

  Reply page(String path) {
    return person.client().get(path(path));
  }

  static String path(String path) {
    return Client.ROOT + path;
  }

  String formName() {
    return "&%2Fname=" + name().replace(' ', '+');
  }

  String name() {
    return "Blog " + names.incrementAndGet();
  }

  static String id(Reply reply) {
    Matcher id = ID.matcher(reply.text());
    if (!id.find()) {
      throw new IllegalStateException(reply.toString());
    }
    return id.group(1);
  }
}
