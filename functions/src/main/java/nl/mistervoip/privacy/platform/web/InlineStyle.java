package nl.mistervoip.privacy.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A style that stands within a page and is allowed by its hash alone, so that nothing that somebody
 * slips into a page can style it.
 *
 * @param text the style sheet
 */
public record InlineStyle(String text) {
  /**
   * Reads style sheets of ours.
   *
   * @param resources their names, in the order in which they stand
   * @return all of them as one
   */
  public static InlineStyle of(String... resources) {
    return new InlineStyle(
        Arrays.stream(resources).map(InlineStyle::read).collect(Collectors.joining()));
  }

  /**
   * How a policy names it.
   *
   * @return the source expression for {@code style-src} (CSP Level 3, 2.3.1)
   */
  public String source() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256.", e);
    }
  }

  private static String read(String name) {
    try (InputStream in =
        Objects.requireNonNull(InlineStyle.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
