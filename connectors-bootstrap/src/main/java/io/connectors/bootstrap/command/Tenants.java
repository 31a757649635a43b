package io.connectors.bootstrap.command;

import io.connectors.application.tenant.DeleteTenant;
import io.connectors.bootstrap.settings.StartupError;
import io.connectors.bootstrap.settings.ValidatedSettings;
import io.connectors.bootstrap.wiring.Installation;
import io.connectors.bootstrap.wiring.Operator;
import io.connectors.domain.access.Caller;
import io.connectors.domain.shared.InvalidRequest;
import io.connectors.domain.shared.TenantId;
import java.util.List;
import java.util.function.Supplier;

/** Command: {@code tenants delete <id>} deletes all data of a tenant except its audit trail. */
final class Tenants implements Command {

  private final Supplier<ValidatedSettings> settings;

  Tenants(Supplier<ValidatedSettings> settings) {
    this.settings = settings;
  }

  @Override
  public int run(List<String> arguments) {
    if (arguments.size() != 2 || !arguments.get(0).equals("delete")) {
      throw new StartupError("Usage: tenants delete <id>");
    }
    TenantId tenant = tenant(arguments.get(1));
    Caller operator = Operator.CALLER.actingFor(tenant);
    try (Installation installation = Installation.open(settings.get())) {
      DeleteTenant deleteTenant = installation.context().getBean(DeleteTenant.class);
      int removed = deleteTenant.delete(new DeleteTenant.Command(operator));
      System.out.println(removed + " connectors of " + tenant + " deleted");
      return 0;
    }
  }

  private static TenantId tenant(String text) {
    try {
      return new TenantId(text);
    } catch (InvalidRequest malformed) {
      throw new StartupError(String.valueOf(malformed.getMessage()));
    }
  }
}
