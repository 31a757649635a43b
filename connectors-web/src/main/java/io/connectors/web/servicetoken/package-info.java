/** Creates, lists and revokes service tokens, by JSON and in a tab. */
package io.connectors.web.servicetoken;
