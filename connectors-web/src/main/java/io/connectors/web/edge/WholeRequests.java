package io.connectors.web.edge;

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
 * Web adapter: closes a connection over which a request does not arrive whole in time. The
 * framework watches for silence alone, and whoever sends a byte now and then is never silent.
 */
@Singleton
final class WholeRequests implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

  private final Duration patience;

  WholeRequests(RequestTimeout timeout) {
    this.patience = timeout.longest();
  }

  @Override
  public NettyServerCustomizer.Registry onCreated(
      BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
    NettyServerCustomizer.Registry registry = event.getBean();
    registry.register(new Connection(patience, null));
    return registry;
  }

  /** The customizer of the listener, which makes one for each connection. */
  private record Connection(Duration patience, @Nullable Channel channel)
      implements NettyServerCustomizer {

    @Override
    public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
      return new Connection(patience, channel);
    }

    @Override
    public void onStreamPipelineBuilt() {
      if (channel == null) {
        return;
      }
      ChannelPipeline pipeline = channel.pipeline();
      String codec = ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC;
      if (pipeline.get(codec) != null) {
        RequestDeadline deadline = new RequestDeadline(patience);
        pipeline.addBefore(codec, "request-begins", deadline.begins());
        pipeline.addAfter(codec, "request-ends", deadline.ends());
      }
    }
  }
}
