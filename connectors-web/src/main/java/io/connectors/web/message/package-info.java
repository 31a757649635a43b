/** The texts that people see in the browser, from one message file. */
package io.connectors.web.message;
