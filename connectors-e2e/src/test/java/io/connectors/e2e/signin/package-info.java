/** Sign-in across replicas and outages. */
package io.connectors.e2e.signin;
