package io.connectors.schema;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.connectors.domain.configuration.ConfigSchema;
import java.util.function.Function;

/**
 * Schema adapter: caches compiled schemas, because compiling takes a hundred times longer than
 * validating. Looks up the same object first, which a cached catalog entry provides, and then an
 * equal one, which compares whole documents. Thread-safe.
 */
final class CompiledSchemas {

  private static final int CAPACITY = 512;

  private final Function<ConfigSchema, CompiledSchema> compiler;

  /** Weak keys are compared by identity. */
  private final Cache<ConfigSchema, CompiledSchema> byIdentity =
      Caffeine.newBuilder().weakKeys().maximumSize(CAPACITY).build();

  private final Cache<ConfigSchema, CompiledSchema> byContent =
      Caffeine.newBuilder().maximumSize(CAPACITY).build();

  CompiledSchemas(Function<ConfigSchema, CompiledSchema> compiler) {
    this.compiler = compiler;
  }

  /**
   * @throws IllegalArgumentException if the schema is rejected
   */
  CompiledSchema of(ConfigSchema schema) {
    return byIdentity.get(schema, this::ofContent);
  }

  private CompiledSchema ofContent(ConfigSchema schema) {
    return SchemaLimits.OF_SCHEMA.check(schema.document()).isValid()
        ? byContent.get(schema, compiler)
        : compiler.apply(schema); // this rejects it; its hash code could overflow the stack
  }
}
