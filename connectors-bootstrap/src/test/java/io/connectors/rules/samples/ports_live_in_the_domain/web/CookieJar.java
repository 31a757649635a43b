package io.connectors.rules.samples.ports_live_in_the_domain.web;

import io.connectors.domain.shared.Port;
import io.connectors.domain.shared.TenantId;
import io.connectors.rules.samples.Offender;

/** Sample: a wish in words of HTTP. */
@Offender
@Port
interface CookieJar {
  String cookie(TenantId tenant);
}
