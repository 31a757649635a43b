package io.connectors.bootstrap.outage;

import io.connectors.bootstrap.running.Client;
import io.connectors.bootstrap.running.Reply;
import io.connectors.bootstrap.running.RunningApplication;
import io.connectors.bootstrap.running.RunningApplication.Browser;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** A repeatable request of every kind. */
final class RequestKinds extends Requests {

  /** Prepares the data and returns the request. */
  interface Kind {
    Supplier<Reply> prepared();
  }

  private final Map<String, Kind> kinds = new LinkedHashMap<>();

  RequestKinds(RunningApplication application) {
    super(application);
    activated(install());
    signIn();
    reading();
    writing();
    pages();
    tokensAndTrail();
    formsWithKeys();
  }

  Map<String, Kind> all() {
    return kinds;
  }

  private void signIn() {
    Client anonymous = application.anonymous();
    always(
        "sign in for a session",
        () ->
            anonymous
                .with("Accept", "text/html")
                .form("/login", application.signInForm("acme-admin")));
    kinds.put(
        "sign out",
        () -> {
          Browser leaving = application.browser("acme-member");
          return () -> leaving.form("/logout", "");
        });
    kinds.put("a session whose use is recorded", () -> aged("sessions", () -> page("")));
    kinds.put(
        "a service token whose use is recorded",
        () -> aged("service_tokens", () -> service.get(API + "/publish-targets")));
    always("switch the tenant", () -> staffPerson.form(path("/switch-tenant"), "tenant=acme"));
    always("health", () -> anonymous.get("/health"));
  }

  private void reading() {
    String id = install();
    always("list", () -> admin.get(API + "/installed"));
    always(
        "list with a filter", () -> admin.get(API + "/installed?search=a&category=Web&offset=9"));
    always("list all tenants", () -> staff.get(API + "/installed"));
    always("get", () -> admin.get(API + "/connectors/" + id));
    always("get of any tenant", () -> staff.get(API + "/connectors/" + id));
    always("catalog read again", () -> admin.get(API + "/catalog/not-there"));
    always(
        "validate a config",
        () ->
            admin.json(
                "POST", API + "/validate-config", "{\"catalog_key\":\"none\",\"config\":{}}"));
    always("publish targets with credentials", () -> publisher.get(API + "/publish-targets"));
    always("publish targets without credentials", () -> admin.get(API + "/publish-targets"));
  }

  private void writing() {
    always("create", () -> admin.json("POST", API + "/connectors", CONNECTOR.formatted(name())));
    String taken = name();
    admin.json("POST", API + "/connectors", CONNECTOR.formatted(taken));
    always(
        "create with a taken name",
        () -> admin.json("POST", API + "/connectors", CONNECTOR.formatted(taken)));
    always(
        "create in a new tenant",
        () ->
            staff
                .with("X-Tenant-Id", "tenant-" + names.incrementAndGet())
                .json("POST", API + "/connectors", CONNECTOR.formatted(name())));
    String id = install();
    always(
        "update", () -> put(id, "{\"name\": \"" + name() + "\", \"auth\": {\"api_key\": \"b\"}}"));
    always(
        "update a stale version",
        () ->
            admin
                .with("If-Match", "\"9999\"")
                .json("PUT", API + "/connectors/" + id, "{\"tags\": []}"));
    of("activate by status", this::install, one -> put(one, "{\"status\": \"active\"}"));
    of("delete", this::install, one -> admin.send("DELETE", API + "/connectors/" + one, ""));
    of(
        "delete of a page",
        this::install,
        one ->
            person
                .client()
                .with("X-CSRF-TOKEN", person.csrf())
                .send("DELETE", path("/" + one), ""));
    of("activate", this::install, one -> person.form(path("/" + one + "/activate"), ""));
    of(
        "deactivate",
        () -> activated(install()),
        one -> person.form(path("/" + one + "/deactivate"), ""));
    of("delete by form", this::install, one -> person.form(path("/" + one + "/delete"), ""));
  }

  private void pages() {
    String id = install();
    always("page of the catalog", () -> page("/catalog"));
    always("page of installed connectors", () -> page("?tab=installed"));
    always("cards of installed connectors", () -> page("/installed"));
    always("form to create", () -> page("/forms/create?catalog_id=medium"));
    always("form to copy", () -> page("/forms/create?from=" + id));
    always("form to edit", () -> page("/forms/edit/" + id));
    always("page to delete", () -> page("/" + id + "/delete"));
    always(
        "validate a name",
        () -> person.form(path("/forms/validate-name"), "%2Fname=Anything&id=" + id));
    always(
        "submit a form to create",
        () -> person.form(path("/forms/create"), "%2Fcatalog_id=medium&" + CONFIG + formName()));
    always(
        "submit a form to edit", () -> person.form(path("/forms/edit/" + id), CONFIG + formName()));
  }

  private void tokensAndTrail() {
    String token = "{\"name\": \"Service\", \"scopes\": [\"connectors:read\"]}";
    always("audit trail", () -> admin.get(API + "/audit"));
    always("page of activity", () -> page("/activity"));
    always("export of the trail", () -> page("/activity/export?format=csv&action=tenant_deleted"));
    always("list tokens", () -> admin.get(API + "/service-tokens"));
    always("create a token", () -> admin.json("POST", API + "/service-tokens", token));
    of(
        "revoke a token",
        () -> id(admin.json("POST", API + "/service-tokens", token)),
        one -> admin.send("DELETE", API + "/service-tokens/" + one, ""));
    always("page of tokens", () -> page("/tokens"));
    always(
        "submit a form for a token",
        () -> person.form(path("/tokens/make"), "%2Fname=Service&%2Fscopes=connectors%3Aread"));
  }

  /** Forms with an idempotency key take effect once. */
  private void formsWithKeys() {
    String create = "%2Fcatalog_id=medium&" + CONFIG + "&idempotencyKey=";
    always(
        "submit a form to create once",
        () -> person.form(path("/forms/create"), create + UUID.randomUUID() + formName()));
    String sent = create + UUID.randomUUID() + formName();
    person.form(path("/forms/create"), sent);
    always("submit the same form again", () -> person.form(path("/forms/create"), sent));
    of(
        "submit a form to edit once",
        this::install,
        one ->
            person.form(
                path("/forms/edit/" + one),
                CONFIG + "&idempotencyKey=" + UUID.randomUUID() + formName()));
    of(
        "delete by form once",
        this::install,
        one -> person.form(path("/" + one + "/delete"), "idempotencyKey=" + UUID.randomUUID()));
    always(
        "submit a form for a token once",
        () ->
            person.form(
                path("/tokens/make"),
                "%2Fname=Service&%2Fscopes=connectors%3Aread&idempotencyKey=" + UUID.randomUUID()));
  }

  private void always(String name, Supplier<Reply> request) {
    kinds.put(name, () -> request);
  }

  /** A request on newly created data. */
  private void of(
      String name, Supplier<String> data, java.util.function.Function<String, Reply> request) {
    kinds.put(
        name,
        () -> {
          String one = data.get();
          return () -> request.apply(one);
        });
  }

  private Supplier<Reply> aged(String table, Supplier<Reply> request) {
    application.execute("UPDATE " + table + " SET used_at = now() - interval '5 minutes'");
    return request;
  }
}
