package io.connectors.e2e.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.connectors.bootstrap.support.Api;
import io.connectors.bootstrap.support.Cookies;
import io.connectors.e2e.support.RunningConnectors;
import io.connectors.e2e.support.SharedServer;
import io.connectors.e2e.support.Superuser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The session rows in the database. Only the jar stores a session in a real database that the test
 * can query.
 */
@ExtendWith(SharedServer.class)
final class SessionsIT {

  @Test
  void stolen_database_it_contains_only_a_hash_of_the_session_key(RunningConnectors connectors)
      throws IOException, InterruptedException, SQLException, NoSuchAlgorithmException {
    Cookies browser = Cookies.of(connectors, "acme-publisher");
    String cookie = browser.api().headers().getOrDefault("Cookie", "");
    String key = cookie.substring("connectors_session=".length());
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));

    assertThat(
            Superuser.of(connectors.home())
                .ask(
                    "SELECT subject FROM sessions WHERE id_hash = decode('%s', 'hex')"
                        .formatted(HexFormat.of().formatHex(hash))))
        .isEqualTo("acme-publisher");
    Api thief =
        connectors
            .anonymous()
            .with("Cookie", "connectors_session=" + HexFormat.of().formatHex(hash));
    assertThat(thief.get(Api.ROOT + "/installed").status()).isEqualTo(401);
    assertThat(connectors.log()).doesNotContain(key);
  }
}
