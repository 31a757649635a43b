/** Tests of database failures at every statement of every kind of request. */
package io.connectors.bootstrap.outage;
