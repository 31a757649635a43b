package io.connectors.bootstrap.support;

import io.connectors.bootstrap.described.DescriptionCheck;
import io.connectors.bootstrap.described.Exchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Sends raw bytes to a server. Complete requests are also compared with the API description. */
public record RawHttp(int port) {

  private static final int TIMEOUT_MILLISECONDS = 20_000;
  private static final int BETWEEN_PARTS_MILLISECONDS = 200;

  /** A response: the status, the head in lower case, and the body. */
  public record Reply(int status, String head, String body) {

    /** Whether the head contains this text. */
    public boolean says(String line) {
      return head.contains("\r\n" + line);
    }
  }

  public static RawHttp at(String address) {
    return new RawHttp(URI.create(address).getPort());
  }

  /** Sends a request; adds the length of its body. */
  public Reply send(String requestLine, Map<String, String> headers, Optional<byte[]> body)
      throws IOException {
    List<String> lines = new ArrayList<>(List.of(requestLine, "Host: localhost"));
    headers.forEach((name, value) -> lines.add(name + ": " + value));
    body.ifPresent(bytes -> lines.add("Content-Length: " + bytes.length));
    lines.add("Connection: close");
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.write(String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8));
    request.write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    request.write(body.orElse(new byte[0]));
    String answer = responseTo(request.toByteArray());
    String[] line = requestLine.split(" ", -1);
    if (line.length == 3 && line[1].startsWith("/")) {
      DescriptionCheck.check(exchange(line, headers, body, answer));
    }
    return parsed(answer);
  }

  /** Sends bytes; returns the first response. */
  public Reply send(byte[] request) throws IOException {
    return sendSlowly(request);
  }

  private static Exchange exchange(
      String[] line, Map<String, String> headers, Optional<byte[]> body, String answer)
      throws IOException {
    Reply reply = parsed(answer);
    Map<String, String> first = new HashMap<>();
    answer
        .substring(0, answer.indexOf("\r\n\r\n"))
        .lines()
        .skip(1)
        .map(header -> header.split(": ?", 2))
        .forEach(header -> first.putIfAbsent(header[0].toLowerCase(Locale.ROOT), header[1]));
    return new Exchange(line[0], line[1], headers, body, reply.status(), first, reply.body());
  }

  /** Sends bytes in parts that arrive separately. */
  public Reply sendSlowly(byte[]... parts) throws IOException {
    return parsed(responseTo(parts));
  }

  private String responseTo(byte[]... parts) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(TIMEOUT_MILLISECONDS);
      try {
        for (int i = 0; i < parts.length; i++) {
          TimeUnit.MILLISECONDS.sleep(i == 0 ? 0 : BETWEEN_PARTS_MILLISECONDS);
          socket.getOutputStream().write(parts[i]);
          socket.getOutputStream().flush();
        }
      } catch (IOException closedEarly) {
        // The server may respond before all bytes are sent.
      } catch (InterruptedException interrupted) {
        throw new IOException(interrupted);
      }
      return read(socket.getInputStream());
    }
  }

  private static String read(InputStream input) throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    byte[] buffer = new byte[65_536];
    try {
      for (int count = input.read(buffer); count >= 0; count = input.read(buffer)) {
        answer.write(buffer, 0, count);
        if (isComplete(answer.toString(StandardCharsets.ISO_8859_1))) {
          break;
        }
      }
    } catch (SocketTimeoutException silent) {
      throw new IOException("incomplete response after the timeout: " + answer, silent);
    } catch (IOException reset) {
      if (answer.size() == 0) {
        throw reset;
      }
    }
    return answer.toString(StandardCharsets.UTF_8);
  }

  /** Whether the response is complete on a keep-alive connection. */
  private static boolean isComplete(String answer) {
    int end = answer.indexOf("\r\n\r\n");
    if (end < 0) {
      return false;
    }
    String name = "\r\ncontent-length: ";
    int at = answer.substring(0, end).toLowerCase(Locale.ROOT).indexOf(name);
    int lineEnd = answer.indexOf("\r\n", at + 2);
    return at >= 0
        && answer.length() - end - 4
            >= Integer.parseInt(answer.substring(at + name.length(), lineEnd));
  }

  private static Reply parsed(String answer) throws IOException {
    int end = answer.indexOf("\r\n\r\n");
    if (end < 0 || !answer.startsWith("HTTP/")) {
      throw new IOException("not an HTTP response: " + answer);
    }
    String head = answer.substring(0, end);
    int status = Integer.parseInt(head.split(" ", 3)[1]);
    return new Reply(status, head.toLowerCase(Locale.ROOT) + "\r\n", answer.substring(end + 4));
  }
}
