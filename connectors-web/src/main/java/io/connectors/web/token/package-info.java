/** Bearer tokens: who signs them, and which of them count. */
package io.connectors.web.token;
