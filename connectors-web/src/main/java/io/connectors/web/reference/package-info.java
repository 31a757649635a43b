/**
 * The description of the API, for programs as OpenAPI and for people as a page. Both are drawn from
 * the one file that the build compares with what the controllers say.
 */
package io.connectors.web.reference;
