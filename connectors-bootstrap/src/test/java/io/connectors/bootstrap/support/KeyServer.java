package io.connectors.bootstrap.support;

import com.nimbusds.jose.jwk.JWKSet;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A web server that shows an issuer's public keys, if it is in the mood for it. */
public final class KeyServer implements AutoCloseable {

  private static final String PATH = "/keys.json";

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger requests = new AtomicInteger();
  private volatile String keys = "";
  private volatile CountDownLatch mood = new CountDownLatch(0);
  private HttpServer server = listen(0);

  KeyServer() {}

  String address() {
    return "http://localhost:" + server.getAddress().getPort() + PATH;
  }

  void publish(JWKSet set) {
    keys = set.toString();
  }

  /** How often it has been asked. */
  public int requests() {
    return requests.get();
  }

  /** Takes connections from now on, and says nothing. */
  public void hang() {
    mood = new CountDownLatch(1);
  }

  /** Takes no connections from now on. */
  public void goDown() {
    server.stop(0);
  }

  /** Answers again as if nothing had been, at the same address. */
  public void comeBack() {
    mood.countDown();
    int port = server.getAddress().getPort();
    server.stop(0);
    server = listen(port);
  }

  private HttpServer listen(int port) {
    try {
      HttpServer listening =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
      listening.createContext(PATH, this::answer);
      listening.setExecutor(threads);
      listening.start();
      return listening;
    } catch (IOException taken) {
      throw new UncheckedIOException(taken);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    requests.incrementAndGet();
    try {
      mood.await();
    } catch (InterruptedException over) {
      Thread.currentThread().interrupt();
      return;
    }
    byte[] bytes = keys.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    try (OutputStream body = exchange.getResponseBody()) {
      body.write(bytes);
    }
  }

  @Override
  public void close() {
    mood.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
