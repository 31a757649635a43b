package io.connectors.web.security;

import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Runs blocking calls on threads that may block; event loops must not. */
@Singleton
public final class BlockingCalls {

  private final Scheduler threads;

  BlockingCalls(@Named(TaskExecutors.BLOCKING) ExecutorService threads) {
    this.threads = Schedulers.fromExecutorService(threads);
  }

  public <T> Mono<T> ask(Callable<Optional<T>> call) {
    return Mono.fromCallable(call).subscribeOn(threads).flatMap(Mono::justOrEmpty);
  }
}
