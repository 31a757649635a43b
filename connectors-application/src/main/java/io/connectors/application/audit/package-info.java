/** Reading who did what, and putting on record what was refused. */
package io.connectors.application.audit;
