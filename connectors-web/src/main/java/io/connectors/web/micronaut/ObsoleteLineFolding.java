package io.connectors.web.micronaut;

import io.netty.buffer.ByteBuf;

/**
 * Detects a header that continues on a second line (obs-fold, RFC 9112, 5.2), which the codec joins
 * silently. Checks the head of a request at the start of a read. One instance per connection, used
 * by its event loop alone.
 *
 * <p>Upstream, for values that are set: <a href="https://github.com/netty/netty/issues/10574">netty
 * 10574</a>. Delete when the codec rejects folded lines.
 */
final class ObsoleteLineFolding {

  private boolean inHead;
  private boolean atLineStart;
  private boolean afterFirstLine;
  private boolean isFolded;

  /** Checks bytes before the codec reads them. */
  void look(ByteBuf bytes) {
    if (!inHead && !isFolded) {
      inHead = true;
      atLineStart = false;
      afterFirstLine = false;
    }
    if (inHead) {
      bytes.forEachByte(this::look);
    }
  }

  private boolean look(byte next) {
    if (next == '\n') {
      inHead = !(atLineStart && afterFirstLine);
      atLineStart = true;
    } else if (next != '\r') {
      isFolded |= atLineStart && afterFirstLine && (next == ' ' || next == '\t');
      atLineStart = false;
      afterFirstLine = true;
    }
    return inHead && !isFolded;
  }

  /** Whether the head that is now complete had a folded line; resets the state. */
  boolean take() {
    boolean taken = isFolded;
    inHead = false;
    isFolded = false;
    return taken;
  }
}
