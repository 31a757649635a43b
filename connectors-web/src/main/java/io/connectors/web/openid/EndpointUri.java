package io.connectors.web.openid;

import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Builds the URI of a request to an endpoint of a provider. */
final class EndpointUri {

  private EndpointUri() {}

  /** Appends parameters. The library would decode the endpoint's own path and query. */
  static URI with(Map<String, List<String>> parameters, URI endpoint) {
    String separator = endpoint.getRawQuery() == null ? "?" : "&";
    return URI.create(endpoint + separator + URLUtils.serializeParameters(parameters));
  }
}
