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

/** A web server with an issuer's public keys, with simulated outages. */
public final class KeyServer implements AutoCloseable {

  private static final String PATH = "/keys.json";

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger requests = new AtomicInteger();
  private volatile String keys = "";
  private volatile CountDownLatch responding = new CountDownLatch(0);
  private HttpServer server = listen(0);

  KeyServer() {}

  String address() {
    return "http://localhost:" + server.getAddress().getPort() + PATH;
  }

  void publish(JWKSet set) {
    keys = set.toString();
  }

  /** The number of requests. */
  public int requests() {
    return requests.get();
  }

  /** Accepts connections but does not respond. */
  public void hang() {
    responding = new CountDownLatch(1);
  }

  /** Accepts no more connections. */
  public void goDown() {
    server.stop(0);
  }

  /** Responds again at the same address. */
  public void comeBack() {
    responding.countDown();
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
      responding.await();
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
    responding.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
