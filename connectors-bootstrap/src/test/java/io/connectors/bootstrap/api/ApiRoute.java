package io.connectors.bootstrap.api;

import io.connectors.bootstrap.settings.ExternalDatabase.Login;
import io.connectors.crypto.keyset.Keyset;
import io.connectors.domain.access.Permission;
import io.connectors.domain.access.Role;
import io.connectors.domain.access.TokenScope;
import io.connectors.web.security.RequiresPermission;
import io.micronaut.context.ApplicationContext;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Value: a route of the application, as its controller declares it. */
public record ApiRoute(UriRouteInfo<?, ?> info) {

  private static final String API = "/features/connectors/api/";
  private static final Comparator<ApiRoute> BY_PLACE =
      Comparator.comparing(ApiRoute::path).thenComparing(ApiRoute::method);
  private static final List<String> BESIDE_IT = List.of("POST /login", "GET /health");

  /** Every route there is, but for those that answer HEAD; no database is needed to know them. */
  public static List<ApiRoute> all() {
    Login nowhere = new Login("jdbc:postgresql://localhost:1/none", "nobody", "");
    Map<String, Object> properties =
        Map.of(
            "datasources.default.url",
            nowhere.url(),
            "datasources.default.initialization-fail-timeout",
            -1);
    try (ApplicationContext context =
        ApplicationContext.builder()
            .deduceEnvironment(false)
            .properties(properties)
            .singletons(nowhere, Keyset.generate())
            .start()) {
      return context
          .getBean(Router.class)
          .uriRoutes()
          .filter(route -> route.getHttpMethod() != HttpMethod.HEAD)
          .map(ApiRoute::new)
          .collect(
              Collectors.collectingAndThen(
                  // The router names some routes twice.
                  Collectors.toMap(ApiRoute::name, route -> route, (one, same) -> one),
                  byName -> byName.values().stream().sorted(BY_PLACE).toList()));
    }
  }

  /** Whether it is for programs. */
  boolean isOfApi() {
    return path().startsWith(API) || BESIDE_IT.contains(name());
  }

  /** Method and path. */
  public String name() {
    return method() + " " + path();
  }

  String method() {
    return info.getHttpMethod().name();
  }

  String path() {
    return info.getUriMatchTemplate().toPathString();
  }

  List<String> pathVariables() {
    return info.getUriMatchTemplate().getVariableNames();
  }

  /** The query parameters that the method takes as arguments. */
  List<String> queryValues() {
    return Arrays.stream(info.getTargetMethod().getArguments())
        .filter(argument -> argument.getAnnotationMetadata().hasAnnotation(QueryValue.class))
        .map(argument -> argument.getName())
        .toList();
  }

  boolean takesBody() {
    return Arrays.stream(info.getTargetMethod().getArguments())
        .anyMatch(argument -> argument.getAnnotationMetadata().hasAnnotation(Body.class));
  }

  /** What its caller must be allowed to do; nothing where anybody may call. */
  Optional<Permission> permission() {
    return info.getAnnotationMetadata().enumValue(RequiresPermission.class, Permission.class);
  }

  /** Who may call it, by the table that the use cases ask. */
  List<String> roles() {
    return permission().stream()
        .flatMap(
            needed ->
                Arrays.stream(Role.values()).filter(role -> role.grants(needed)).map(Role::key))
        .toList();
  }

  /** Which service tokens may call it. */
  List<String> scopes() {
    return permission().stream()
        .flatMap(
            needed ->
                Arrays.stream(TokenScope.values())
                    .filter(scope -> scope.grants(needed))
                    .map(TokenScope::key))
        .toList();
  }

  /** What the method returns, without the answer around it. */
  Argument<?> answer() {
    return info.getResponseBodyType();
  }
}
