package io.connectors.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Schema adapter: remembers the values that were asked for last. Safe for use by many threads. */
final class BoundedCache<K, V> {

  private final int capacity;
  private final Map<K, V> entries = new LinkedHashMap<>(16, 0.75f, true);

  BoundedCache(int capacity) {
    this.capacity = capacity;
  }

  synchronized Optional<V> find(K key) {
    return Optional.ofNullable(entries.get(key));
  }

  synchronized void keep(K key, V value) {
    entries.put(key, value);
    if (entries.size() > capacity) {
      entries.remove(entries.keySet().iterator().next());
    }
  }
}
