package io.connectors.web.audit;

import io.connectors.application.audit.ReadAuditTrail;
import io.connectors.application.audit.ReadAuditTrail.Reading;
import io.connectors.domain.access.Caller;
import io.connectors.domain.audit.AuditAction;
import io.connectors.domain.audit.AuditPageRequest;
import io.connectors.web.message.Messages;
import io.connectors.web.shared.Filters;
import io.connectors.web.shared.Routes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.uri.UriBuilder;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Value: the activity tab.
 *
 * @param connectors the connectors in the filter: the ones on this page and the chosen one
 * @param actors the names of actors on this page, by subject
 * @param next the query of the next page; empty on the last
 * @param later whether this is not the first page
 */
public record ActivityPanel(
    Filters filters,
    List<ActivityItem> items,
    List<ActivityItem.Named> connectors,
    Map<String, String> actors,
    String next,
    boolean later) {

  private static final int DEFAULT = 25;
  private static final String PATH = Routes.FEATURE + "/activity";

  private static final List<String> FILTERS =
      List.of("action", "actor", "connector", "outcome", "from", "to");

  public static ActivityPanel of(
      ReadAuditTrail readAuditTrail, Caller caller, HttpRequest<?> request) {
    AuditParameters parameters = AuditParameters.of(request);
    AuditPageRequest page = parameters.page(DEFAULT);
    Reading reading =
        readAuditTrail.read(new ReadAuditTrail.Query(caller, parameters.filter(), page));
    Filters filters = Filters.of(FILTERS, parameters.values()::text);
    List<ActivityItem> items = ActivityItem.of(reading);
    return new ActivityPanel(
        filters,
        items,
        choices(items, filters.text("connector")),
        items.stream()
            .collect(
                Collectors.toMap(
                    ActivityItem::actor,
                    ActivityItem::actorName,
                    (one, same) -> one,
                    TreeMap::new)),
        reading.next().map(cursor -> parameters.next("", cursor)).orElse(""),
        page.after().isPresent());
  }

  public List<String> actions() {
    return Arrays.stream(AuditAction.values()).map(AuditAction::key).toList();
  }

  /** The number of shown events, in words. */
  public String shownInWords() {
    String key = filters.narrow() ? "activity.found.filtered" : "activity.found";
    String found = Messages.ENGLISH.text(key, items.size());
    return next.isEmpty() ? found : Messages.ENGLISH.text("activity.found.more", found);
  }

  /** The address of the first page with these filters. */
  public String address() {
    return filters.address("activity");
  }

  /** The address of all matching events as a file. */
  public String file(String format) {
    return filters.addTo(UriBuilder.of(PATH + "/export").queryParam("format", format));
  }

  /** The chosen connector stays a choice, even without events. */
  private static List<ActivityItem.Named> choices(List<ActivityItem> items, String chosen) {
    Map<String, ActivityItem.Named> known = new LinkedHashMap<>();
    items.stream()
        .flatMap(item -> item.subjects().stream())
        .forEach(named -> known.putIfAbsent(named.id(), named));
    Optional.of(chosen)
        .filter(id -> !id.isEmpty())
        .ifPresent(id -> known.putIfAbsent(id, ActivityItem.Named.deleted(id, List.of())));
    return known.values().stream().sorted(Comparator.comparing(ActivityItem.Named::name)).toList();
  }
}
