package io.connectors.web.form;

import java.util.List;

/**
 * What a form is for.
 *
 * @param prefills whether defaults fill in what has no value: they do where something is created
 * @param stored the names of the fields of the credentials that are stored already
 */
record Occasion(boolean prefills, List<String> stored) {

  static final Occasion CREATE = new Occasion(true, List.of());

  static Occasion edit(List<String> stored) {
    return new Occasion(false, List.copyOf(stored));
  }
}
