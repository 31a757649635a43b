package io.connectors.web.guard;

import java.util.Optional;

/**
 * Value: the maximum number of API calls of a tenant at one replica.
 *
 * @param perMinute absent for no limit
 */
public record RateLimit(Optional<Integer> perMinute) {}
