package io.connectors.web.edge;

import io.micronaut.core.annotation.Nullable;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The time that a request has from its first byte to its last; of one connection, and used by its
 * event loop alone.
 */
final class RequestDeadline {

  private final Duration patience;
  @Nullable private ScheduledFuture<?> closing;

  RequestDeadline(Duration patience) {
    this.patience = patience;
  }

  /** Sees bytes, before anything is made of them. */
  ChannelHandler begins() {
    return new ChannelInboundHandlerAdapter() {
      @Override
      public void channelRead(ChannelHandlerContext context, Object bytes) {
        begin(context);
        context.fireChannelRead(bytes);
      }

      @Override
      public void channelInactive(ChannelHandlerContext context) {
        end();
        context.fireChannelInactive();
      }
    };
  }

  /** Sees what the bytes were. */
  ChannelHandler ends() {
    return new ChannelInboundHandlerAdapter() {
      @Override
      public void channelRead(ChannelHandlerContext context, Object part) {
        if (part instanceof LastHttpContent) {
          end();
        }
        context.fireChannelRead(part);
      }
    };
  }

  private void begin(ChannelHandlerContext context) {
    if (closing == null) {
      closing =
          context
              .executor()
              .schedule(() -> close(context), patience.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // nobody waits for it to be closed
  private static void close(ChannelHandlerContext context) {
    context.close();
  }

  private void end() {
    if (closing != null) {
      closing.cancel(false);
      closing = null;
    }
  }
}
