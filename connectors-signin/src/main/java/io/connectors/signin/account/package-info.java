/** Accounts with a password: their names, and how many attempts to sign in with one may fail. */
package io.connectors.signin.account;
