package io.connectors.testkit.memory;

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
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * In-memory adapter: a vault with a random AES-256-GCM key that is gone with the object, by the
 * JDK's own means. For development and tests; nothing outlives a restart. Safe for use by many
 * threads.
 */
public final class InMemoryCredentialVault implements CredentialVault {

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BYTES = 16;

  private final SecureRandom random = new SecureRandom();
  private final SecretKey key = newKey();

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if there are no credentials to seal
   */
  @Override
  public SealedCredentials seal(
      CredentialOwner owner, Credentials credentials, Destinations destinations) {
    if (credentials.isEmpty()) {
      throw new IllegalArgumentException("a connector without credentials has nothing to seal");
    }
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] encrypted =
          cipher(Cipher.ENCRYPT_MODE, nonce, placeOf(owner, destinations))
              .doFinal(plaintextOf(credentials));
      byte[] sealed = Arrays.copyOf(nonce, NONCE_BYTES + encrypted.length);
      System.arraycopy(encrypted, 0, sealed, NONCE_BYTES, encrypted.length);
      return SealedCredentials.of(sealed, credentials.names(), destinations);
    } catch (GeneralSecurityException | IOException e) {
      throw new CredentialUnavailable("The credentials cannot be encrypted.", e);
    }
  }

  @Override
  public Credentials open(CredentialOwner owner, SealedCredentials sealed) {
    byte[] bytes = sealed.ciphertext();
    // The JDK answers what is shorter than a tag with an exception that is not about security.
    if (bytes.length < NONCE_BYTES + TAG_BYTES) {
      throw new CredentialUnavailable("The stored credentials are cut short.");
    }
    try {
      byte[] place = placeOf(owner, sealed.destinations());
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(bytes, NONCE_BYTES), place);
      return credentialsOf(cipher.doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES));
    } catch (GeneralSecurityException | IOException e) {
      throw new CredentialUnavailable("The stored credentials cannot be decrypted.", e);
    }
  }

  /** One key for all, gone with this object: there is none of a single tenant to destroy. */
  @Override
  public void forget(TenantId tenant) {}

  private Cipher cipher(int mode, byte[] nonce, byte[] place) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BYTES * Byte.SIZE, nonce));
    cipher.updateAAD(place);
    return cipher;
  }

  private static byte[] placeOf(CredentialOwner owner, Destinations destinations)
      throws IOException {
    var bytes = new ByteArrayOutputStream();
    var out = new DataOutputStream(bytes);
    write(out, owner.tenant().value());
    write(out, owner.connector().toString());
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

  // UTF-16, because it keeps every string there is, even one that is not valid Unicode.
  private static void write(DataOutputStream out, String text) throws IOException {
    out.writeInt(text.length());
    out.writeChars(text);
  }

  private static String read(DataInputStream in) throws IOException {
    char[] text = new char[in.readInt()];
    for (int i = 0; i < text.length; i++) {
      text[i] = in.readChar();
    }
    return new String(text);
  }

  private static SecretKey newKey() {
    try {
      KeyGenerator generator = KeyGenerator.getInstance("AES");
      generator.init(256);
      return generator.generateKey();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java runtime cannot make an AES-256 key", e);
    }
  }
}
