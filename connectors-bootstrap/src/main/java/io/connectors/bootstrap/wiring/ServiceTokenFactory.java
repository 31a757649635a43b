package io.connectors.bootstrap.wiring;

import io.connectors.application.ServiceTokenApplication;
import io.connectors.application.servicetoken.ListServiceTokens;
import io.connectors.application.servicetoken.MakeServiceToken;
import io.connectors.application.servicetoken.RecognizeServiceToken;
import io.connectors.application.servicetoken.RevokeServiceToken;
import io.connectors.domain.Ports;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Wiring: the use cases around service tokens, made out of the ports and offered to the web. */
@Factory
final class ServiceTokenFactory {

  @Singleton
  ServiceTokenApplication application(Ports ports) {
    return ServiceTokenApplication.assemble(ports);
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
}
