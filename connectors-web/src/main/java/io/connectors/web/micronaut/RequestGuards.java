package io.connectors.web.micronaut;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Web adapter: adds a {@link RequestGuard} to each connection. The framework limits only the idle
 * time of a client; a client that sends a byte now and then is never idle.
 *
 * <p>Upstream: no issue of Micronaut found; <a
 * href="https://github.com/reactor/reactor-netty/issues/2770">reactor-netty 2770</a> requests the
 * same. Delete the timeout of {@link RequestGuard} when the server has a timeout for a whole
 * request.
 */
@Singleton
record RequestGuards(RequestTimeout timeout)
    implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

  @Override
  public NettyServerCustomizer.Registry onCreated(
      BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
    NettyServerCustomizer.Registry registry = event.getBean();
    registry.register(new Connection(timeout.longest(), null));
    return registry;
  }

  /** The customizer of the listener; creates one for each connection. */
  private record Connection(Duration timeout, @Nullable Channel channel)
      implements NettyServerCustomizer {

    @Override
    public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
      return new Connection(timeout, channel);
    }

    @Override
    public void onStreamPipelineBuilt() {
      if (channel == null) {
        return;
      }
      ChannelPipeline pipeline = channel.pipeline();
      String codec = ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC;
      if (pipeline.get(codec) != null) {
        RequestGuard guard = new RequestGuard(timeout);
        pipeline.addBefore(codec, "request-bytes", guard.bytes());
        pipeline.addAfter(codec, "request-guard", guard);
      }
    }
  }
}
