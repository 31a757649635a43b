package io.connectors.web.audit;

import io.connectors.application.audit.ReadAuditTrail;
import io.connectors.domain.access.Caller;
import io.connectors.domain.access.TenantScope;
import io.connectors.domain.audit.AuditFilter;
import io.connectors.domain.audit.AuditPageRequest;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Web adapter: streams all matching events page by page. Each page is a unit of work, so that a
 * slow reader holds no transaction.
 */
@Singleton
record AuditExport(ReadAuditTrail readAuditTrail, ObjectMapper mapper) {

  /**
   * The response. The first page is read here, so that errors get their usual status.
   *
   * @throws io.connectors.domain.shared.InvalidRequest if a parameter is invalid or requests a page
   */
  MutableHttpResponse<InputStream> response(
      Caller caller, AuditParameters parameters, AuditFormat format) {
    parameters.requireWhole();
    InputStream lines = new Lines(caller, parameters.filter(), format);
    String name = "audit-" + tenantName(caller) + "." + format.key();
    return HttpResponse.ok(lines)
        .contentType(format.contentType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
  }

  private static String tenantName(Caller caller) {
    return caller.readScope() instanceof TenantScope.One one ? one.tenant().value() : "all-tenants";
  }

  private String lines(AuditFormat format, ReadAuditTrail.Reading reading) {
    return AuditEventView.of(reading).stream()
        .map(event -> format == AuditFormat.CSV ? CsvLines.of(event) : json(event))
        .collect(Collectors.joining());
  }

  private String json(AuditEventView event) {
    try {
      return mapper.writeValueAsString(event) + "\n";
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The lines; the next page is read after the previous one was sent. */
  private final class Lines extends InputStream {

    private final Caller caller;
    private final AuditFilter filter;
    private final AuditFormat format;
    private Optional<AuditPageRequest> next =
        Optional.of(new AuditPageRequest(AuditPageRequest.MAX, Optional.empty()));
    private InputStream part;

    Lines(Caller caller, AuditFilter filter, AuditFormat format) {
      this.caller = caller;
      this.filter = filter;
      this.format = format;
      this.part = part((format == AuditFormat.CSV ? CsvLines.HEADER : "") + nextLines());
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = part.read(bytes, offset, length);
      while (count < 0 && next.isPresent()) {
        part = nextPart();
        count = part.read(bytes, offset, length);
      }
      return count;
    }

    /** Throws an IOException, because only then the server closes the connection. */
    private InputStream nextPart() throws IOException {
      try {
        return part(nextLines());
      } catch (RuntimeException failed) {
        throw new IOException("the next part of the trail cannot be read", failed);
      }
    }

    private String nextLines() {
      AuditPageRequest page = next.orElseThrow();
      ReadAuditTrail.Reading reading =
          readAuditTrail.read(new ReadAuditTrail.Query(caller, filter, page));
      next = reading.next().map(page::startingAfter);
      return lines(format, reading);
    }

    private static InputStream part(String lines) {
      return new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8));
    }
  }
}
