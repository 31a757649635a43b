package io.connectors.schema;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.domain.configuration.ConfigSchema;
import io.connectors.domain.configuration.Configuration;
import io.connectors.domain.configuration.ValidationReport;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A schema is compiled once, for the same object and for an equal one, by any thread. */
class CompiledSchemasTest {

  private final AtomicInteger compilations = new AtomicInteger();
  private final CompiledSchemas schemas =
      new CompiledSchemas(
          schema -> {
            compilations.incrementAndGet();
            return SchemaCompiler.compileChecked(schema);
          });

  @Test
  void a_schema_is_compiled_once() {
    ConfigSchema schema = schema(1);

    assertThat(schemas.of(schema)).isSameAs(schemas.of(schema));
    assertThat(compilations).hasValue(1);
  }

  @Test
  void an_equal_schema_that_was_read_again_is_not_compiled_again() {
    assertThat(schemas.of(schema(1))).isSameAs(schemas.of(schema(1)));
    assertThat(compilations).hasValue(1);
  }

  @Test
  void many_threads_come_to_the_same_findings() throws InterruptedException, ExecutionException {
    EveritConfigurationValidator validator = new EveritConfigurationValidator();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<ValidationReport>> reports = new ArrayList<>();
      IntStream.range(0, 500)
          .forEach(
              i ->
                  reports.add(
                      threads.submit(
                          () -> validator.validate(schema(i % 5), Configuration.EMPTY))));
      for (int i = 0; i < reports.size(); i++) {
        assertThat(reports.get(i).get().violations())
            .singleElement()
            .hasFieldOrPropertyWithValue("pointer.value", "/f" + i % 5);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static ConfigSchema schema(int number) {
    return new ConfigSchema(JsonReader.read("{'type':'object','required':['f" + number + "']}"));
  }
}
