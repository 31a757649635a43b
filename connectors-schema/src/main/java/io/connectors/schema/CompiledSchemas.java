package io.connectors.schema;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.connectors.domain.configuration.ConfigSchema;
import java.util.function.Function;

/**
 * Schema adapter: keeps what has been compiled, because compiling is a hundred times dearer than
 * judging. Looks for the very same object first, which a cached catalog entry gives every time, and
 * only then for an equal one, which costs a walk through the whole document. Safe for use by many
 * threads.
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
   * @throws IllegalArgumentException if the schema is refused
   */
  CompiledSchema of(ConfigSchema schema) {
    return byIdentity.get(schema, this::ofContent);
  }

  private CompiledSchema ofContent(ConfigSchema schema) {
    return SchemaLimits.OF_SCHEMA.check(schema.document()).isValid()
        ? byContent.get(schema, compiler)
        : compiler.apply(schema); // which refuses; a hash code of it might overflow the stack
  }
}
