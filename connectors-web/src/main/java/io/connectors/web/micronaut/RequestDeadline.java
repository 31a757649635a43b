package io.connectors.web.micronaut;

import io.micronaut.core.annotation.Nullable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The time that a request has from its first byte to its last; of one connection, and used by its
 * event loop alone.
 */
final class RequestDeadline {

  private final Duration longest;
  @Nullable private ScheduledFuture<?> expiry;

  RequestDeadline(Duration longest) {
    this.longest = longest;
  }

  /** Bytes have arrived: the time runs from now, if it does not run yet. */
  void begin(ChannelHandlerContext context, Runnable expire) {
    if (expiry == null) {
      expiry = context.executor().schedule(expire, longest.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** The request is complete, or its connection is closed. */
  void end() {
    if (expiry != null) {
      expiry.cancel(false);
      expiry = null;
    }
  }
}
