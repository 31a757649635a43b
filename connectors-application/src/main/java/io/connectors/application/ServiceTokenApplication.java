package io.connectors.application;

import io.connectors.application.servicetoken.ForgetServiceTokens;
import io.connectors.application.servicetoken.ListServiceTokens;
import io.connectors.application.servicetoken.MakeServiceToken;
import io.connectors.application.servicetoken.RecognizeServiceToken;
import io.connectors.application.servicetoken.RevokeServiceToken;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.domain.idempotency.CompletedRequests;
import io.connectors.domain.servicetoken.ServiceTokenRepository;
import io.connectors.domain.shared.UnitOfWork;
import java.time.Clock;
import java.util.Optional;

/**
 * Entry type beside {@link ConnectorsApplication}: the use cases around service tokens, for
 * programs that do not let services in by other means. Whoever uses it and deletes a tenant runs
 * {@link ForgetServiceTokens} first.
 */
public record ServiceTokenApplication(
    MakeServiceToken makeServiceToken,
    ListServiceTokens listServiceTokens,
    RevokeServiceToken revokeServiceToken,
    RecognizeServiceToken recognizeServiceToken,
    ForgetServiceTokens forgetServiceTokens) {

  /** Makes every use case out of these ports, for a program whose commands mark no requests. */
  public static ServiceTokenApplication assemble(
      UnitOfWork unitOfWork, ServiceTokenRepository tokens, AuditTrail auditTrail, Clock clock) {
    return assemble(unitOfWork, tokens, auditTrail, Optional.empty(), clock);
  }

  /**
   * Makes every use case out of these ports.
   *
   * @param completed absent where no command marks a request that may arrive again
   */
  public static ServiceTokenApplication assemble(
      UnitOfWork unitOfWork,
      ServiceTokenRepository tokens,
      AuditTrail auditTrail,
      Optional<CompletedRequests> completed,
      Clock clock) {
    return new ServiceTokenApplication(
        new MakeServiceToken(unitOfWork, tokens, auditTrail, completed, clock),
        new ListServiceTokens(unitOfWork, tokens, clock),
        new RevokeServiceToken(unitOfWork, tokens, auditTrail, clock),
        new RecognizeServiceToken(unitOfWork, tokens, clock),
        new ForgetServiceTokens(unitOfWork, tokens, auditTrail, clock));
  }
}
