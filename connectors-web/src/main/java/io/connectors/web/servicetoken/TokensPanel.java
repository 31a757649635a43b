package io.connectors.web.servicetoken;

import io.connectors.application.servicetoken.ListServiceTokens;
import io.connectors.domain.access.Caller;
import io.connectors.domain.servicetoken.ServiceTokenNotFound;
import io.connectors.domain.shared.ServiceTokenId;
import io.connectors.web.message.Messages;
import java.util.List;

/**
 * Value: the tab of service tokens.
 *
 * @param ofTenant whether a tenant is selected; a platform admin may have selected none
 */
public record TokensPanel(List<TokenCard> cards, boolean ofTenant) {

  public static TokensPanel of(ListServiceTokens listServiceTokens, Caller caller) {
    if (caller.oneTenant().isEmpty()) {
      return new TokensPanel(List.of(), false);
    }
    return new TokensPanel(
        listServiceTokens.list(new ListServiceTokens.Query(caller)).stream()
            .map(TokenCard::of)
            .toList(),
        true);
  }

  /**
   * The card of a token.
   *
   * @throws ServiceTokenNotFound if the tenant has no such token
   */
  TokenCard card(ServiceTokenId id) {
    return cards.stream()
        .filter(card -> card.id().equals(id.toString()))
        .findAny()
        .orElseThrow(ServiceTokenNotFound::new);
  }

  public String foundInWords() {
    long active = cards.stream().filter(TokenCard::active).count();
    String found = Messages.ENGLISH.text("token.found", active);
    long ended = cards.size() - active;
    return ended == 0 ? found : Messages.ENGLISH.text("token.found.ended", found, ended);
  }
}
