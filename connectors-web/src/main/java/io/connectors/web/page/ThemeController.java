package io.connectors.web.page;

import io.connectors.domain.shared.InvalidRequest;
import io.connectors.web.shared.ClientKind;
import io.connectors.web.shared.FormFields;
import io.connectors.web.shared.ReturnAddress;
import io.connectors.web.shared.Routes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;

/** Web adapter: stores the chosen theme. */
@Controller(Routes.FEATURE + "/theme")
final class ThemeController {

  @Post
  @Consumes(MediaType.ALL)
  HttpResponse<?> choose(HttpRequest<byte[]> request) {
    Theme theme =
        Theme.ofKey(FormFields.of(request).text("theme"))
            .orElseThrow(() -> new InvalidRequest("The theme must be system, light or dark."));
    MutableHttpResponse<?> answer =
        ClientKind.wantsPart(request)
            ? HttpResponse.noContent()
            : HttpResponse.seeOther(ReturnAddress.of(request));
    return answer.cookie(theme.cookie(request));
  }
}
