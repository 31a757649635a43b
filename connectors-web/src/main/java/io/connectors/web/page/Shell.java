package io.connectors.web.page;

import io.connectors.domain.access.Caller;
import io.connectors.domain.access.Permission;
import io.connectors.domain.access.Role;
import io.connectors.domain.shared.ConnectorsException;
import io.connectors.domain.shared.TenantId;
import io.connectors.web.message.Messages;
import io.connectors.web.security.CsrfToken;
import io.connectors.web.security.RequestCaller;
import io.connectors.web.shared.HiddenFields;
import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Value: the variable {@code shell} of every template: the user, the tenant, and the hidden fields
 * of forms. The {@code may…} values only hide controls; the use cases check permissions.
 *
 * @param who empty if the user is not signed in
 * @param tenant the shown tenant; empty for all tenants
 * @param csrf the value of the field {@code csrfToken}
 */
record Shell(
    String who,
    String subject,
    String roles,
    String tenant,
    boolean mayWrite,
    boolean mayAudit,
    boolean mayManageTokens,
    boolean maySwitch,
    String csrf,
    Theme theme) {

  static Shell of(HttpRequest<?> request) {
    String csrf = CsrfToken.of(request);
    Theme theme = Theme.of(request);
    return caller(request)
        .map(caller -> of(caller, csrf, theme))
        .orElseGet(() -> new Shell("", "", "", "", false, false, false, false, csrf, theme));
  }

  private static Shell of(Caller caller, String csrf, Theme theme) {
    boolean everywhere = caller.may(Permission.ADMINISTER_TENANTS) && caller.chosen().isEmpty();
    return new Shell(
        caller.actor().name(),
        caller.actor().subject(),
        roles(caller),
        caller.oneTenant().map(TenantId::value).orElse(""),
        caller.may(Permission.WRITE_CONNECTORS) && !everywhere,
        caller.may(Permission.READ_AUDIT_TRAIL),
        caller.may(Permission.MANAGE_SERVICE_TOKENS),
        caller.may(Permission.ADMINISTER_TENANTS),
        csrf,
        theme);
  }

  public List<Theme> themes() {
    return List.of(Theme.values());
  }

  private static String roles(Caller caller) {
    return caller.scopes().isEmpty()
        ? caller.roles().stream().sorted().map(Shell::words).collect(Collectors.joining(", "))
        : Messages.ENGLISH.text("page.role.service");
  }

  private static String words(Role role) {
    return Messages.ENGLISH.text(
        "page.role." + role.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /** A rejected caller counts as not signed in, so that the error page can be rendered. */
  private static Optional<Caller> caller(HttpRequest<?> request) {
    try {
      return RequestCaller.of(request);
    } catch (ConnectorsException refused) {
      return Optional.empty();
    }
  }

  /** A new idempotency key for a form. */
  public String formKey() {
    return HiddenFields.newKey();
  }
}
