/** Sign-in over replicas and outages. */
package io.connectors.e2e.signin;
