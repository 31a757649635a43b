/** Use cases around sign-in: sessions, and who may try now. */
package io.connectors.application.identity;
