package io.connectors.testkit.memory;

import io.connectors.domain.servicetoken.ServiceToken;
import io.connectors.domain.servicetoken.ServiceTokenHash;
import io.connectors.domain.servicetoken.ServiceTokenRepository;
import io.connectors.domain.shared.ServiceTokenId;
import io.connectors.domain.shared.TenantId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** In-memory adapter: the service tokens of every tenant. Thread-safe. */
public final class InMemoryServiceTokenRepository implements ServiceTokenRepository {

  private static final Comparator<ServiceToken> NEWEST_FIRST =
      Comparator.comparing((ServiceToken token) -> token.created().at())
          .thenComparing(token -> token.id().toString())
          .reversed();

  private final InMemoryStore store;

  public InMemoryServiceTokenRepository(InMemoryStore store) {
    this.store = store;
  }

  @Override
  public void add(ServiceToken token, ServiceTokenHash hash) {
    store.rowsFor(token.tenant()).serviceTokens().put(hash, token);
  }

  @Override
  public List<ServiceToken> all(TenantId tenant) {
    return store.rowsFor(tenant).serviceTokens().values().stream()
        .filter(isOf(tenant))
        .sorted(NEWEST_FIRST)
        .toList();
  }

  @Override
  public Optional<ServiceToken> find(TenantId tenant, ServiceTokenId id) {
    return all(tenant).stream().filter(token -> token.id().equals(id)).findAny();
  }

  @Override
  public Optional<ServiceToken> find(TenantId tenant, ServiceTokenHash hash) {
    return Optional.ofNullable(store.rowsFor(tenant).serviceTokens().get(hash))
        .filter(isOf(tenant));
  }

  @Override
  public void recordUse(TenantId tenant, ServiceTokenId id, Instant at) {
    replace(
        tenant,
        id,
        token -> token.usedAt().stream().allMatch(at::isAfter) ? token.usedAt(at) : token);
  }

  @Override
  public boolean revoke(TenantId tenant, ServiceTokenId id, Instant at) {
    boolean first = find(tenant, id).filter(token -> token.revokedAt().isEmpty()).isPresent();
    if (first) {
      replace(tenant, id, token -> token.revokedAt(at));
    }
    return first;
  }

  @Override
  public int removeEnded(TenantId tenant, Instant by) {
    return removeIf(
        tenant,
        token ->
            !token.expiry().at().isAfter(by)
                || token.revokedAt().stream().anyMatch(at -> !at.isAfter(by)));
  }

  @Override
  public List<ServiceToken> removeAll(TenantId tenant) {
    List<ServiceToken> removed = all(tenant);
    removeIf(tenant, token -> true);
    return removed;
  }

  private void replace(TenantId tenant, ServiceTokenId id, UnaryOperator<ServiceToken> change) {
    store
        .rowsFor(tenant)
        .serviceTokens()
        .replaceAll(
            (hash, token) ->
                isOf(tenant).test(token) && token.id().equals(id) ? change.apply(token) : token);
  }

  private int removeIf(TenantId tenant, Predicate<ServiceToken> unwanted) {
    Map<ServiceTokenHash, ServiceToken> tokens = store.rowsFor(tenant).serviceTokens();
    int before = tokens.size();
    tokens.values().removeIf(isOf(tenant).and(unwanted));
    return before - tokens.size();
  }

  private static Predicate<ServiceToken> isOf(TenantId tenant) {
    return token -> token.tenant().equals(tenant);
  }
}
