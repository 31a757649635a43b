package io.connectors.web.micronaut;

import io.netty.buffer.ByteBuf;

/**
 * Looks for a header that continues on a second line (obs-fold, RFC 9112, 5.2), which the codec
 * joins without a word. Sees the head of a request that begins a read; of one connection, and used
 * by its event loop alone.
 *
 * <p>Upstream, for values that are set: <a href="https://github.com/netty/netty/issues/10574">netty
 * 10574</a>. Delete when the codec refuses folded lines.
 */
final class ObsoleteLineFolding {

  private boolean inHead;
  private boolean lineBegins;
  private boolean lineBefore;
  private boolean found;

  /** Looks at bytes that the codec reads next. */
  void look(ByteBuf bytes) {
    if (!inHead && !found) {
      inHead = true;
      lineBegins = false;
      lineBefore = false;
    }
    if (inHead) {
      bytes.forEachByte(this::look);
    }
  }

  private boolean look(byte next) {
    if (next == '\n') {
      inHead = !(lineBegins && lineBefore);
      lineBegins = true;
    } else if (next != '\r') {
      found |= lineBegins && lineBefore && (next == ' ' || next == '\t');
      lineBegins = false;
      lineBefore = true;
    }
    return inHead && !found;
  }

  /** Whether there was one in the head that is complete now. */
  boolean take() {
    boolean taken = found;
    inHead = false;
    found = false;
    return taken;
  }
}
