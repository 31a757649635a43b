package io.connectors.domain.shared.violation;

import io.connectors.domain.shared.TokenScope;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Renderer: the sentences of the API about fields of requests and forms. */
final class EnglishFieldReasons {

  private EnglishFieldReasons() {}

  static String of(FieldReason reason) {
    return switch (reason) {
      case REQUIRED -> "is required";
      case BLANK -> "must not be blank";
      case UNKNOWN_FIELD -> "is not a known field";
      case UNKNOWN_PROPERTY -> "is not a known property";
      case NOT_ALLOWED -> "is not allowed";
      case NAME_NOT_PERMITTED -> "does not have a permitted name";
      case REPEATED_ENTRY -> "must not have the same entry twice";
      case EXCESS_ENTRIES -> "must not have so many entries";
      case NO_FITTING_ENTRY -> "must have an entry of the expected form";
      case NOT_ONE_ALTERNATIVE -> "must fit exactly one of the alternatives";
      case NOT_TEXTS -> "must be an array of texts";
      case NOT_A_TIME -> "must be a time, as 2026-01-31T09:30:00Z";
      case NOT_STORABLE -> "Text holds no character U+0000 and no half of a pair.";
      case CONTROL_CHARACTERS -> "must not hold control characters";
      case DIRECTION_CHARACTERS -> "must not hold characters that control the direction of text";
      case NOTHING_VISIBLE -> "must hold at least one visible character";
      case COMMA -> "must not hold a comma";
      case GIVEN_TWICE -> "must not be given twice";
      case NOT_ON_ONE_LINE ->
          "must be on one line: remove line breaks and other control characters";
      case MASK -> "looks like a mask: give the value itself";
      case NAME_TAKEN -> "is taken by another connector";
      case UNKNOWN_TYPE -> "must be a connector type of the catalog";
      case INCOMPLETE -> "cannot be active until its settings and credentials are complete";
      case UNREADABLE_CREDENTIALS -> "cannot be read any more: give the credentials again";
      case UNREADABLE_CREDENTIAL -> "cannot be read any more: must be given again";
      case NO_SCOPE -> "must name one at least";
      case UNKNOWN_SCOPE -> "must be " + scopes();
    };
  }

  static String of(FormReason reason) {
    return switch (reason) {
      case MALFORMED_JSON -> "must be well-formed JSON";
      case NOT_A_JSON_OBJECT -> "must be a JSON object";
      case NOT_A_NUMBER -> "must be a number in digits, such as 7 or 7.5";
      case NOT_A_WHOLE_NUMBER -> "must be a whole number in digits, such as 7";
      case NUMBER_OUT_OF_RANGE ->
          "must have at most 40 digits that count, and an exponent within 300";
      case GIVEN_MORE_THAN_ONCE -> "was given more than once";
      case NOT_AN_OPTION -> "must be one of the options";
      case NOT_AMONG_OPTIONS -> "must be some of the options";
      case HAS_OWN_FIELD -> "has a field of its own";
      case REPLACED_AND_REMOVED -> "must be either replaced or removed, not both";
      case SECRET_NOT_KEPT -> "was not kept, as no secret is: type it again";
      case NOT_A_CONNECTOR_TYPE -> "is no connector type";
      case ADDED_AND_DELETED ->
          "was already added and has been deleted after that: add it again to have it again";
      case TENANT_SWITCHED ->
          "the tenant has been switched since this form was opened: add it once more to have it in"
              + " the tenant named above, or switch back first";
      case NEEDED_WHILE_ACTIVE ->
          "cannot be removed while the connector is active: deactivate it first";
    };
  }

  private static String scopes() {
    return Arrays.stream(TokenScope.values())
        .map(TokenScope::key)
        .collect(Collectors.joining(" or "));
  }
}
