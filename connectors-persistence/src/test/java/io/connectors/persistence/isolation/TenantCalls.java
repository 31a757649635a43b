package io.connectors.persistence.isolation;

import static io.connectors.testkit.fixture.Connectors.named;
import static java.util.Map.entry;

import io.connectors.domain.access.TokenScope;
import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.audit.AuditEvent;
import io.connectors.domain.audit.AuditHistory;
import io.connectors.domain.audit.AuditPageRequest;
import io.connectors.domain.audit.AuditTrail;
import io.connectors.domain.connector.Connector;
import io.connectors.domain.connector.ConnectorFilter;
import io.connectors.domain.connector.ConnectorRepository;
import io.connectors.domain.connector.PageRequest;
import io.connectors.domain.credential.Destinations;
import io.connectors.domain.credential.SealedCredentials;
import io.connectors.domain.idempotency.CompletedRequests;
import io.connectors.domain.key.KeyVersion;
import io.connectors.domain.key.TenantKeyRepository;
import io.connectors.domain.key.WrappedKeyset;
import io.connectors.domain.servicetoken.ServiceToken;
import io.connectors.domain.servicetoken.ServiceTokenExpiry;
import io.connectors.domain.servicetoken.ServiceTokenHash;
import io.connectors.domain.servicetoken.ServiceTokenName;
import io.connectors.domain.servicetoken.ServiceTokenRepository;
import io.connectors.domain.shared.AuditStamp;
import io.connectors.testkit.fixture.AuditFilters;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every call of the ports that keep rows of tenants, each made for one tenant and aimed at one
 * connector. A new method of a port needs a line here.
 */
public final class TenantCalls {

  /** The hash of the key of the token that the tests find stored. */
  private static final ServiceTokenHash KEY = new ServiceTokenHash("ab".repeat(32));

  private static final List<Class<?>> PORTS =
      List.of(
          ConnectorRepository.class,
          AuditTrail.class,
          AuditHistory.class,
          TenantKeyRepository.class,
          ServiceTokenRepository.class,
          CompletedRequests.class);

  private static final Map<String, Function<Aim, Object>> CALLS =
      Map.ofEntries(
          entry("add(Connector)", TenantCalls::add),
          entry("replace(Connector)", TenantCalls::replace),
          entry(
              "remove(TenantId,ConnectorId)",
              aim -> aim.connectors().remove(aim.by(), aim.at().id())),
          // Four ports have a method of that signature: the rows of all are counted.
          entry(
              "removeAll(TenantId)",
              aim ->
                  aim.connectors().removeAll(aim.by())
                      + aim.keys().removeAll(aim.by())
                      + aim.tokens().removeAll(aim.by()).size()
                      + aim.completed().removeAll(aim.by())),
          entry("keep(CompletedRequest)", TenantCalls::keepRequest),
          entry("replace(CompletedRequest)", TenantCalls::replaceRequest),
          entry(
              "find(TenantId,String,String)",
              aim -> aim.completed().find(aim.by(), "a", KEY.digits())),
          entry(
              "reseal(TenantId,ConnectorId,SealedCredentials,SealedCredentials)",
              aim ->
                  aim.connectors()
                      .reseal(aim.by(), aim.at().id(), sealed("stored"), sealed("rewrapped"))),
          entry(
              "rewrap(TenantKey,WrappedKeyset)",
              aim ->
                  aim.keys()
                      .rewrap(aim.key(KeyVersion.FIRST), WrappedKeyset.of("815", new byte[] {2}))),
          entry(
              "remove(TenantId,KeyVersion)", aim -> aim.keys().remove(aim.by(), KeyVersion.FIRST)),
          entry("add(TenantKey)", TenantCalls::addKey),
          entry("lockNewest(TenantId)", aim -> aim.keys().lockNewest(aim.by())),
          entry("all(TenantScope)", aim -> aim.keys().all(aim.scope())),
          entry(
              "find(TenantScope,ConnectorId)",
              aim -> aim.connectors().find(aim.scope(), aim.at().id())),
          entry(
              "findForChange(TenantId,ConnectorId)",
              aim -> aim.connectors().findForChange(aim.by(), aim.at().id())),
          entry(
              "find(TenantId,ConnectorName)",
              aim -> aim.connectors().find(aim.by(), aim.at().name())),
          entry(
              "list(TenantScope,ConnectorFilter,PageRequest)",
              aim -> aim.connectors().list(aim.scope(), filterFor(aim), PageRequest.FIRST)),
          entry("active(TenantId)", aim -> aim.connectors().active(aim.by())),
          entry(
              "names(TenantScope,Set)",
              aim -> aim.connectors().names(aim.scope(), Set.of(aim.at().id()))),
          entry("add(ServiceToken,ServiceTokenHash)", TenantCalls::addToken),
          entry("all(TenantId)", aim -> aim.tokens().all(aim.by())),
          entry("find(TenantId,ServiceTokenId)", aim -> aim.tokens().find(aim.by(), aim.token())),
          entry("find(TenantId,ServiceTokenHash)", aim -> aim.tokens().find(aim.by(), KEY)),
          entry("recordUse(TenantId,ServiceTokenId,Instant)", TenantCalls::useToken),
          entry(
              "revoke(TenantId,ServiceTokenId,Instant)",
              aim -> aim.tokens().revoke(aim.by(), aim.token(), aim.at().created().at())),
          entry(
              "removeEnded(TenantId,Instant)",
              aim -> aim.tokens().removeEnded(aim.by(), Instant.now())),
          entry("record(AuditEvent)", TenantCalls::record),
          entry(
              "page(TenantScope,AuditFilter,AuditPageRequest)",
              aim ->
                  aim.history()
                      .page(aim.scope(), AuditFilters.of(aim.at().id()), AuditPageRequest.FIRST)),
          entry(
              "lastUses(TenantScope,Set)",
              aim -> aim.history().lastUses(aim.scope(), Set.of(aim.at().id()))));

  private TenantCalls() {}

  /** The calls by the signature of the method they make. */
  public static Map<String, Function<Aim, Object>> all() {
    return CALLS;
  }

  /** The methods of the ports. */
  static Set<String> methods() {
    return PORTS.stream()
        .flatMap(port -> Stream.of(port.getMethods()))
        .map(TenantCalls::signature)
        .collect(Collectors.toSet());
  }

  private static String signature(Method method) {
    return Arrays.stream(method.getParameterTypes())
        .map(Class::getSimpleName)
        .collect(Collectors.joining(",", method.getName() + "(", ")"));
  }

  private static Object add(Aim aim) {
    aim.connectors().add(named(aim.at().name().value()).of(aim.by()));
    return Optional.empty();
  }

  private static Object addKey(Aim aim) {
    aim.keys().add(aim.key(KeyVersion.FIRST.next()));
    return Optional.empty();
  }

  private static Object addToken(Aim aim) {
    AuditStamp stamp = aim.at().created();
    ServiceToken token =
        ServiceToken.create(
            aim.by(),
            new ServiceTokenName("Broadcaster"),
            Set.of(TokenScope.CONNECTORS_READ),
            stamp,
            ServiceTokenExpiry.ofDefaultLifetime(stamp.at()));
    aim.tokens().add(token, new ServiceTokenHash("cd".repeat(32)));
    return Optional.empty();
  }

  private static Object keepRequest(Aim aim) {
    aim.completed().keep(aim.request("ef".repeat(32)));
    return Optional.empty();
  }

  private static Object replaceRequest(Aim aim) {
    aim.completed().replace(aim.request(KEY.digits()));
    return Optional.empty();
  }

  private static Object useToken(Aim aim) {
    aim.tokens().recordUse(aim.by(), aim.token(), aim.at().created().at());
    return Optional.empty();
  }

  private static SealedCredentials sealed(String content) {
    return SealedCredentials.of(
        content.getBytes(StandardCharsets.UTF_8), List.of("password"), Destinations.NONE);
  }

  private static Object replace(Aim aim) {
    Connector at = aim.claimed();
    aim.connectors().replace(at.deactivate(at.updated()));
    return true;
  }

  private static ConnectorFilter filterFor(Aim aim) {
    return new ConnectorFilter(
        Optional.of(aim.at().name().value()),
        Optional.empty(),
        Optional.of(aim.at().state().status()),
        Optional.empty(),
        Optional.empty());
  }

  private static Object record(Aim aim) {
    aim.adapters()
        .bean(AuditTrail.class)
        .record(
            new AuditEvent(aim.by(), aim.at().created(), AuditAction.CONNECTOR_INSTALLED, List.of())
                .about(aim.at().id(), List.of()));
    return Optional.empty();
  }
}
