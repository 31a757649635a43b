package io.connectors.web.micronaut;

import io.micronaut.core.annotation.Nullable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The deadline for a whole request, from its first byte. One instance per connection, used by its
 * event loop alone.
 */
final class RequestDeadline {

  private final Duration timeout;
  @Nullable private ScheduledFuture<?> expiry;

  RequestDeadline(Duration timeout) {
    this.timeout = timeout;
  }

  /** Starts the timeout if it is not running. */
  void begin(ChannelHandlerContext context, Runnable expire) {
    if (expiry == null) {
      expiry = context.executor().schedule(expire, timeout.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  /** Cancels the timeout: the request is complete, or its connection is closed. */
  void end() {
    if (expiry != null) {
      expiry.cancel(false);
      expiry = null;
    }
  }
}
