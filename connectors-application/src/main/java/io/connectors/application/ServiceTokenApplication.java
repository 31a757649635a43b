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
 * Entry type beside {@link ConnectorsApplication}, made from the same ports: the use cases around
 * service tokens, for programs that do not authenticate services by other means. {@link
 * io.connectors.application.tenant.DeleteTenant} removes a tenant's tokens with the tenant.
 */
public record ServiceTokenApplication(
    CreateServiceToken createServiceToken,
    ListServiceTokens listServiceTokens,
    RevokeServiceToken revokeServiceToken,
    AuthenticateServiceToken authenticateServiceToken) {

  /**
   * Makes every use case out of these ports.
   *
   * @throws java.util.NoSuchElementException if they do not keep service tokens
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
