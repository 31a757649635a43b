/** Who calls: sign-in, tokens, and the caller that a use case is given. */
package io.connectors.web.security;
