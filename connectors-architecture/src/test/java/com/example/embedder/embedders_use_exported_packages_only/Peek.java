package com.example.embedder.embedders_use_exported_packages_only;

import com.example.embedder.Offender;
import io.connectors.elsewhere.Inside;

/** Sample: reads one of our internals. */
@Offender
final class Peek {
  String name(Inside inside) {
    return inside.toString();
  }
}
