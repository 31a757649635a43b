package io.connectors.application;

import io.connectors.application.servicetoken.AuthenticateServiceToken;
import io.connectors.application.servicetoken.CreateServiceToken;
import io.connectors.application.servicetoken.ListServiceTokens;
import io.connectors.application.servicetoken.RevokeServiceToken;
import io.connectors.domain.Ports;
import io.connectors.domain.access.UnitOfWork;
import io.connectors.domain.servicetoken.ServiceTokenRepository;
import java.time.Clock;

/**
 * Entry type: the use cases of service tokens, for programs that authenticate services by tokens.
 * Created from the same ports as {@link ConnectorsApplication}. {@link
 * io.connectors.application.tenant.DeleteTenant} removes the tokens of a tenant.
 */
public record ServiceTokenApplication(
    CreateServiceToken createServiceToken,
    ListServiceTokens listServiceTokens,
    RevokeServiceToken revokeServiceToken,
    AuthenticateServiceToken authenticateServiceToken) {

  /**
   * Creates the use cases from these ports.
   *
   * @throws java.util.NoSuchElementException if the ports have no repository of service tokens
   */
  public static ServiceTokenApplication assemble(Ports ports) {
    UnitOfWork unit = ports.unitOfWork();
    ServiceTokenRepository tokens = ports.serviceTokens().orElseThrow();
    Clock clock = ports.clock();
    return new ServiceTokenApplication(
        new CreateServiceToken(unit, tokens, ports.auditTrail(), ports.completedRequests(), clock),
        new ListServiceTokens(unit, tokens, clock),
        new RevokeServiceToken(unit, tokens, ports.auditTrail(), clock),
        new AuthenticateServiceToken(unit, tokens, clock));
  }
}
