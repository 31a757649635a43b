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

/** Value: a route as declared by its controller. */
public record ApiRoute(UriRouteInfo<?, ?> info) {

  private static final String API = "/features/connectors/api/";
  private static final Comparator<ApiRoute> BY_PATH =
      Comparator.comparing(ApiRoute::path).thenComparing(ApiRoute::method);
  private static final List<String> OTHER_OPERATIONS = List.of("POST /login", "GET /health");

  /** All routes except those for HEAD, read without a database. */
  public static List<ApiRoute> all() {
    Login unusedLogin = new Login("jdbc:postgresql://localhost:1/none", "unused", "");
    Map<String, Object> properties =
        Map.of(
            "datasources.default.url",
            unusedLogin.url(),
            "datasources.default.initialization-fail-timeout",
            -1);
    try (ApplicationContext context =
        ApplicationContext.builder()
            .deduceEnvironment(false)
            .properties(properties)
            .singletons(unusedLogin, Keyset.generate())
            .start()) {
      return context
          .getBean(Router.class)
          .uriRoutes()
          .filter(route -> route.getHttpMethod() != HttpMethod.HEAD)
          .map(ApiRoute::new)
          .collect(
              Collectors.collectingAndThen(
                  // The router lists some routes twice.
                  Collectors.toMap(ApiRoute::name, route -> route, (route, same) -> route),
                  byName -> byName.values().stream().sorted(BY_PATH).toList()));
    }
  }

  /** Whether the route belongs to the API. */
  boolean isOfApi() {
    return path().startsWith(API) || OTHER_OPERATIONS.contains(name());
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

  /** The query parameters in the method's arguments. */
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

  /** The required permission; empty for a public route. */
  Optional<Permission> permission() {
    return info.getAnnotationMetadata().enumValue(RequiresPermission.class, Permission.class);
  }

  /** The roles with this permission. */
  List<String> roles() {
    return permission().stream()
        .flatMap(
            permission ->
                Arrays.stream(Role.values()).filter(role -> role.grants(permission)).map(Role::key))
        .toList();
  }

  /** The scopes of service tokens with this permission. */
  List<String> scopes() {
    return permission().stream()
        .flatMap(
            permission ->
                Arrays.stream(TokenScope.values())
                    .filter(scope -> scope.grants(permission))
                    .map(TokenScope::key))
        .toList();
  }

  /** The type of the response body. */
  Argument<?> answer() {
    return info.getResponseBodyType();
  }
}
