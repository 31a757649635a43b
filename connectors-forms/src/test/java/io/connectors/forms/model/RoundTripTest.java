package io.connectors.forms.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.configuration.Configuration;
import io.connectors.domain.shared.JsonValue.JsonObject;
import io.connectors.forms.support.Forms;
import io.connectors.forms.support.Page;
import io.connectors.forms.support.RandomSchemas;
import io.connectors.forms.support.Specimen;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A form submitted unchanged returns the stored values. */
class RoundTripTest {

  private static final int SCHEMAS = Integer.getInteger("forms.schemas", 200);
  private static final int CONFIGS = 3;

  /** To replay a failure: {@code -Dforms.seed=…} with the seed that its message names. */
  private static final long SEED = Long.getLong("forms.seed", System.nanoTime());

  @Test
  void a_form_submitted_unchanged_gives_the_same_settings_back() {
    for (int i = 0; i < SCHEMAS; i++) {
      long seed = SEED + i;
      Random random = new Random(seed);
      Specimen type = new RandomSchemas(random).settings();
      ConnectorForm form = Forms.of((JsonObject) type.schema());
      for (int j = 0; j < CONFIGS; j++) {
        submitUnchanged(form, type, (JsonObject) type.value().apply(random), seed);
      }
    }
  }

  private static void submitUnchanged(
      ConnectorForm form, Specimen type, JsonObject config, long seed) {
    Supplier<String> story =
        () ->
            "replay with -Dforms.schemas=1 -Dforms.seed=%d; schema %s; settings %s"
                .formatted(seed, type.schema(), config);
    Page page = Page.of(form.edit("Blog", List.of("a", "b"), new Configuration(config), List.of()));
    SubmittedForm submitted = form.readEdited(page.submit(), List.of());
    assertThat(submitted.form().violations()).as(story).isEmpty();
    assertThat(type.normal().apply(submitted.configuration().values()))
        .as(story)
        .isEqualTo(type.normal().apply(config));
    assertThat(submitted.name()).as(story).contains("Blog");
    assertThat(submitted.tags()).as(story).contains(List.of("a", "b"));

    SubmittedForm again =
        form.readEdited(Page.of(form.again(submitted, List.of())).submit(), List.of());
    assertThat(again.configuration()).as(story).isEqualTo(submitted.configuration());
  }
}
