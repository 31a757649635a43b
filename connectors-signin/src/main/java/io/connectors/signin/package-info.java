/** The entry to sign-in: {@link io.connectors.signin.SignInApplication} makes every use case. */
package io.connectors.signin;
