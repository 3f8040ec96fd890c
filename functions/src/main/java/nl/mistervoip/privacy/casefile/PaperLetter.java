package nl.mistervoip.privacy.casefile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.mistervoip.privacy.request.Deadlines;

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
   * @param at when that was noted
   * @param on the day of posting (Europe/Amsterdam), when it was another one
   */
  public record Posted(String by, Instant at, Optional<LocalDate> on) {
    /** Posted on the day on which it was noted. */
    public Posted(String by, Instant at) {
      this(by, at, Optional.empty());
    }

    /** The day on which it was posted. */
    public LocalDate day() {
      return on.orElse(Deadlines.day(at));
    }
  }

  PaperLetter postedBy(Posted who) {
    return new PaperLetter(name, letter, madeAt, digest, secret, Optional.of(who));
  }
}
