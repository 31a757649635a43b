package io.connectors.web.servicetoken;

import io.connectors.application.servicetoken.ListServiceTokens.Listed;
import io.connectors.domain.servicetoken.ServiceToken;
import io.connectors.domain.servicetoken.ServiceTokenStatus;
import io.connectors.web.shared.DisplayTime;
import java.util.List;

/**
 * Value: a service token as a page shows it, the model of {@code servicetoken/card}.
 *
 * @param ends the time of expiry or revocation
 * @param used empty if it was never used
 */
record TokenCard(
    String id,
    String name,
    List<String> scopes,
    ServiceTokenStatus status,
    String creator,
    DisplayTime created,
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

  public boolean active() {
    return status == ServiceTokenStatus.ACTIVE;
  }

  public String statusKey() {
    return status.key();
  }
}
