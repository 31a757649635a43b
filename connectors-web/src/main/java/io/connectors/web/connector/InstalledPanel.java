package io.connectors.web.connector;

import io.connectors.application.connector.ListConnectors;
import io.connectors.domain.access.Caller;
import io.connectors.domain.connector.ConnectorFilter;
import io.connectors.domain.connector.PageRequest;
import io.connectors.web.message.Messages;
import io.connectors.web.shared.Filters;
import io.micronaut.http.HttpRequest;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Value: the tab of installed connectors: its filters and one part of what they leave.
 *
 * @param found how many match the filters
 * @param total how many there are, filters or not
 * @param next the query of the next part; empty when this is the last
 * @param later whether this is not the first part
 */
public record InstalledPanel(
    Filters filters,
    List<ConnectorCard> cards,
    long found,
    long total,
    String next,
    boolean later) {

  /** Three columns and two columns both come out even. */
  private static final int DEFAULT = 24;

  private static final List<String> FILTERS =
      List.of("search", "category", "status", "catalog_key", "tag");

  /** What a caller sees who asks with the parameters of this request. */
  public static InstalledPanel of(
      ListConnectors listConnectors, ConnectorCards cards, Caller caller, HttpRequest<?> request) {
    return of(listConnectors, cards, caller, ListParameters.of(request));
  }

  /** What a caller sees first who asks with the parameters of this address. */
  public static InstalledPanel of(
      ListConnectors listConnectors, ConnectorCards cards, Caller caller, URI address) {
    return of(listConnectors, cards, caller, ListParameters.of(address));
  }

  /** How many connectors a caller sees in all. */
  public static long total(ListConnectors listConnectors, Caller caller) {
    PageRequest least = new PageRequest(1, 0, Optional.empty());
    return listConnectors
        .list(new ListConnectors.Query(caller, ConnectorFilter.EVERYTHING, least))
        .total();
  }

  private static InstalledPanel of(
      ListConnectors listConnectors,
      ConnectorCards cards,
      Caller caller,
      ListParameters parameters) {
    PageRequest page = parameters.page(DEFAULT);
    ConnectorFilter filter = parameters.filter();
    ListConnectors.Listing listing =
        listConnectors.list(new ListConnectors.Query(caller, filter, page));
    boolean everything = filter.equals(ConnectorFilter.EVERYTHING);
    return new InstalledPanel(
        Filters.of(FILTERS, parameters::text),
        cards.of(caller, listing.connectors()),
        listing.total(),
        everything ? listing.total() : total(listConnectors, caller),
        listing.next().map(cursor -> parameters.next("", cursor)).orElse(""),
        page.after().isPresent() || page.offset() > 0);
  }

  /** How many match, in words. */
  public String foundInWords() {
    return Messages.ENGLISH.text(
        filters.narrow() ? "connector.found.filtered" : "connector.found", found);
  }

  /** The address of the first part with these filters. */
  public String address() {
    return filters.address("installed");
  }
}
