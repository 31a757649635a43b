package io.connectors.web.servicetoken;

import io.connectors.application.servicetoken.ListServiceTokens.Listed;
import io.connectors.domain.servicetoken.ServiceToken;
import io.connectors.domain.servicetoken.ServiceTokenStatus;
import io.connectors.web.shared.DisplayTime;
import java.util.List;

/**
 * Value: what a page shows of a service token, the model of {@code servicetoken/card}.
 *
 * @param ends when it expires, or was revoked
 * @param used empty if it never was
 */
record TokenCard(
    String id,
    String name,
    List<String> scopes,
    ServiceTokenStatus status,
    String maker,
    DisplayTime made,
    DisplayTime ends,
    List<DisplayTime> used) {

  static TokenCard of(Listed listed) {
    ServiceToken token = listed.token();
    return new TokenCard(
        token.id().toString(),
        token.name().value(),
        ServiceTokenView.scopes(token),
        listed.status(),
        token.created().by().name(),
        DisplayTime.of(token.created().at()),
        DisplayTime.of(token.revokedAt().orElse(token.expiry().at())),
        token.usedAt().map(DisplayTime::of).stream().toList());
  }

  /** Whether it still lets its service in. */
  public boolean active() {
    return status == ServiceTokenStatus.ACTIVE;
  }

  /** The key of the status, for the style. */
  public String statusKey() {
    return status.key();
  }
}
