package nl.mistervoip.privacy.casefile;

import java.time.Instant;
import java.util.Optional;

/**
 * A letter of a case that goes by post; kept sealed in the vault under {@code post/<name>}, its
 * pages under {@code post/<name>.pdf}.
 *
 * @param name which letter and which sending of it, such as {@code package-link-2}
 * @param letter as in {@link LetterFields}
 * @param madeAt when it was made
 * @param digest SHA-256 of the PDF, 64 hexadecimal digits
 * @param secret whether it opens something: its pages go once it is posted
 * @param posted who brought it to the post and when, once somebody did
 */
public record PaperLetter(
    String name,
    String letter,
    Instant madeAt,
    String digest,
    boolean secret,
    Optional<Posted> posted) {
  /** The folder in the vault. */
  public static final String FOLDER = "post/";

  /**
   * That it was posted.
   *
   * @param by the person's id
   * @param at when
   */
  public record Posted(String by, Instant at) {}

  PaperLetter postedBy(Posted who) {
    return new PaperLetter(name, letter, madeAt, digest, secret, Optional.of(who));
  }
}
