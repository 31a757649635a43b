/** Service tokens: made, listed and revoked, as JSON and as a tab. */
package io.connectors.web.servicetoken;
