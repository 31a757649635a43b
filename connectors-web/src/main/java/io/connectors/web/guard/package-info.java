/** What keeps a caller out: permissions, and limits of calls. */
package io.connectors.web.guard;
