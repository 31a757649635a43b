package io.connectors.schema;

import io.connectors.domain.configuration.ConfigSchema;
import java.util.Optional;
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
  private final BoundedCache<Same, CompiledSchema> byIdentity = new BoundedCache<>(CAPACITY);
  private final BoundedCache<ConfigSchema, CompiledSchema> byContent = new BoundedCache<>(CAPACITY);

  CompiledSchemas(Function<ConfigSchema, CompiledSchema> compiler) {
    this.compiler = compiler;
  }

  /**
   * @throws IllegalArgumentException if the schema is refused
   */
  CompiledSchema of(ConfigSchema schema) {
    Same same = new Same(schema);
    Optional<CompiledSchema> known = byIdentity.find(same);
    if (known.isPresent()) {
      return known.get();
    }
    CompiledSchema compiled = ofContent(schema);
    byIdentity.keep(same, compiled);
    return compiled;
  }

  private CompiledSchema ofContent(ConfigSchema schema) {
    if (!Bounds.OF_SCHEMA.check(schema.document()).isValid()) {
      return compiler.apply(schema); // which refuses; a hash code of it might overflow the stack
    }
    Optional<CompiledSchema> known = byContent.find(schema);
    if (known.isPresent()) {
      return known.get();
    }
    CompiledSchema compiled = compiler.apply(schema);
    byContent.keep(schema, compiled);
    return compiled;
  }

  /** Equal only for the very same object. */
  private static final class Same {

    private final ConfigSchema schema;

    Same(ConfigSchema schema) {
      this.schema = schema;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // identity is the point
    public boolean equals(Object other) {
      return other instanceof Same same && schema == same.schema;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(schema);
    }
  }
}
