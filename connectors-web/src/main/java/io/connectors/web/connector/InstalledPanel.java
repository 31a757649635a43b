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
 * Value: the tab of installed connectors.
 *
 * @param found the number of matching connectors
 * @param total the number of all connectors
 * @param next the query of the next page; empty on the last
 * @param later whether this is not the first page
 */
public record InstalledPanel(
    Filters filters,
    List<ConnectorCard> cards,
    long found,
    long total,
    String next,
    boolean later) {

  /** Fills rows of two and three columns. */
  private static final int DEFAULT = 24;

  private static final List<String> FILTERS =
      List.of("search", "category", "status", "catalog_key", "tag");

  public static InstalledPanel of(
      ListConnectors listConnectors, ConnectorCards cards, Caller caller, HttpRequest<?> request) {
    return of(listConnectors, cards, caller, ListParameters.of(request));
  }

  public static InstalledPanel of(
      ListConnectors listConnectors, ConnectorCards cards, Caller caller, URI address) {
    return of(listConnectors, cards, caller, ListParameters.of(address));
  }

  /** The number of all connectors that the caller may read. */
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
        Filters.of(FILTERS, parameters.values()::text),
        cards.of(caller, listing.connectors()),
        listing.total(),
        everything ? listing.total() : total(listConnectors, caller),
        listing.next().map(cursor -> parameters.next("", cursor)).orElse(""),
        page.after().isPresent() || page.offset() > 0);
  }

  /** The number of matching connectors, in words. */
  public String foundInWords() {
    return Messages.ENGLISH.text(
        filters.narrow() ? "connector.found.filtered" : "connector.found", found);
  }

  /** The address of the first page with these filters. */
  public String address() {
    return filters.address("installed");
  }
}
