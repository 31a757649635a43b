package io.connectors.web.page;

import io.connectors.web.problem.Problem;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import java.util.List;

/**
 * Web adapter: serves static files, cacheable forever, because their names change with the content.
 */
@Controller(AssetController.FOLDER)
record AssetController(Assets assets) {

  static final String FOLDER = "/static";
  private static final String IMMUTABLE = "public, max-age=31536000, immutable";

  @Get("/{name}")
  HttpResponse<?> find(HttpRequest<?> request, @PathVariable String name) {
    return assets
        .find(name)
        .<HttpResponse<?>>map(asset -> answer(request, asset))
        .orElseGet(
            () ->
                Problem.answer(request, HttpStatus.NOT_FOUND, "There is nothing at this address."));
  }

  private static HttpResponse<byte[]> answer(HttpRequest<?> request, Asset asset) {
    boolean compressed = acceptsGzip(request);
    MutableHttpResponse<byte[]> answer =
        HttpResponse.ok(asset.content(compressed))
            .contentType(asset.mediaType())
            .header(HttpHeaders.CACHE_CONTROL, IMMUTABLE)
            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    return compressed ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip") : answer;
  }

  private static boolean acceptsGzip(HttpRequest<?> request) {
    return request.getHeaders().getAll(HttpHeaders.ACCEPT_ENCODING).stream()
        .flatMap(header -> List.of(header.split(",")).stream())
        .map(String::strip)
        .anyMatch(
            coding -> coding.matches("(gzip|\\*)(;.*)?") && !coding.matches(".*;q=0(\\.0*)?"));
  }
}
