package io.connectors.bootstrap.wiring;

import io.connectors.application.ServiceTokenApplication;
import io.connectors.application.servicetoken.ForgetServiceTokens;
import io.connectors.application.servicetoken.ListServiceTokens;
import io.connectors.application.servicetoken.MakeServiceToken;
import io.connectors.application.servicetoken.RecognizeServiceToken;
import io.connectors.application.servicetoken.RevokeServiceToken;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.domain.idempotency.CompletedRequests;
import io.connectors.domain.servicetoken.ServiceTokenRepository;
import io.connectors.domain.shared.UnitOfWork;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** Wiring: the use cases around service tokens, made out of the ports and offered to the web. */
@Factory
final class ServiceTokenFactory {

  @Singleton
  ServiceTokenApplication application(
      UnitOfWork unitOfWork,
      ServiceTokenRepository tokens,
      AuditTrail auditTrail,
      CompletedRequests completed,
      Clock clock) {
    return ServiceTokenApplication.assemble(
        unitOfWork, tokens, auditTrail, Optional.of(completed), clock);
  }

  @Singleton
  MakeServiceToken makeServiceToken(ServiceTokenApplication application) {
    return application.makeServiceToken();
  }

  @Singleton
  ListServiceTokens listServiceTokens(ServiceTokenApplication application) {
    return application.listServiceTokens();
  }

  @Singleton
  RevokeServiceToken revokeServiceToken(ServiceTokenApplication application) {
    return application.revokeServiceToken();
  }

  @Singleton
  RecognizeServiceToken recognizeServiceToken(ServiceTokenApplication application) {
    return application.recognizeServiceToken();
  }

  @Singleton
  ForgetServiceTokens forgetServiceTokens(ServiceTokenApplication application) {
    return application.forgetServiceTokens();
  }
}
