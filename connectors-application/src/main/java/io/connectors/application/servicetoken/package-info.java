/** Letting services in: making tokens for them, taking them back, and recognizing who shows one. */
package io.connectors.application.servicetoken;
