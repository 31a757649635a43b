package com.example.broadcaster.keys;

import io.connectors.domain.credential.CredentialOwner;
import io.connectors.domain.credential.CredentialUnavailable;
import io.connectors.domain.credential.CredentialVault;
import io.connectors.domain.credential.Credentials;
import io.connectors.domain.credential.Destinations;
import io.connectors.domain.credential.SealedCredentials;
import io.connectors.domain.credential.Secret;
import io.connectors.domain.shared.TenantId;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Crypto adapter: encrypts credentials with our key service. Thread-safe. */
public final class KeyServiceVault implements CredentialVault {

  private static final String VERSION = "broadcaster/1";
  // Separates credentials from other kinds of data that the same service may encrypt later.
  private static final String KIND = "connector-credentials";

  private final KeyService keys;

  /** A vault that uses this key service. */
  public KeyServiceVault(KeyService keys) {
    this.keys = keys;
  }

  @Override
  public SealedCredentials seal(
      CredentialOwner owner, Credentials credentials, Destinations destinations) {
    if (credentials.isEmpty()) {
      throw new IllegalArgumentException("a connector without credentials has nothing to seal");
    }
    try {
      byte[] place = placeOf(owner, destinations);
      byte[] ciphertext = keys.encrypt(plaintextOf(credentials), place);
      return SealedCredentials.of(ciphertext, credentials.names(), destinations);
    } catch (IOException failure) {
      throw new CredentialUnavailable("The credentials cannot be encrypted.", failure);
    }
  }

  @Override
  public Credentials open(CredentialOwner owner, SealedCredentials sealed) {
    try {
      byte[] place = placeOf(owner, sealed.destinations());
      return credentialsOf(keys.decrypt(sealed.ciphertext(), place));
    } catch (IOException failure) {
      throw new CredentialUnavailable("The stored credentials cannot be decrypted.", failure);
    }
  }

  /** Does nothing: the service has one key for all tenants. */
  @Override
  public void destroyKeys(TenantId tenant) {}

  /** Encodes each part with its length, so that different places have different bytes. */
  private static byte[] placeOf(CredentialOwner owner, Destinations destinations)
      throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    write(out, VERSION);
    write(out, owner.tenant().value());
    write(out, owner.connector().toString());
    write(out, KIND);
    for (String text : destinations.texts()) {
      write(out, text);
    }
    return bytes.toByteArray();
  }

  private static byte[] plaintextOf(Credentials credentials) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    out.writeInt(credentials.fields().size());
    for (Map.Entry<String, Secret> field : credentials.fields().entrySet()) {
      write(out, field.getKey());
      write(out, field.getValue().revealSecretText());
    }
    return bytes.toByteArray();
  }

  private static Credentials credentialsOf(byte[] plaintext) throws IOException {
    var in = new DataInputStream(new ByteArrayInputStream(plaintext));
    Map<String, Secret> fields = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      String name = read(in);
      fields.put(name, Secret.of(read(in)));
    }
    return Credentials.of(fields);
  }

  private static void write(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String read(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }
}
