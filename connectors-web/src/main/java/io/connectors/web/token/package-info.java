/** Bearer tokens: their issuers and their validation. */
package io.connectors.web.token;
