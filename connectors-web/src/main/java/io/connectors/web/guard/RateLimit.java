package io.connectors.web.guard;

import java.util.Optional;

/**
 * Value: how often a tenant may call the API at one replica.
 *
 * @param perMinute absent for as often as it likes
 */
public record RateLimit(Optional<Integer> perMinute) {}
