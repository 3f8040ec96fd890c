package nl.mistervoip.privacy.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where what administrators set at the console is kept, with who did and when.
 *
 * @param <T> what is set
 */
public interface SettingsShelf<T> {
  /** So many versions are kept to look at; that there were more is on the audit. */
  int VERSIONS = 20;

  /**
   * A version.
   *
   * @param number counts from 1
   * @param by the signed-in user's id
   * @param at when
   * @param reason in plain words
   * @param values what was set
   * @param <T> what is set
   */
  record Version<T>(int number, String by, Instant at, String reason, T values) {
    /** Whole, so that a row of which a part is missing is told from one that can be read. */
    public Version {
      Objects.requireNonNull(by);
      Objects.requireNonNull(at);
      Objects.requireNonNull(reason);
      Objects.requireNonNull(values);
    }

    @Override
    public String toString() {
      return "Version[" + number + "]";
    }
  }

  /**
   * All that is kept.
   *
   * @param versions the one in force first
   * @param <T> what is set
   */
  record Kept<T>(List<Version<T>> versions) {
    /** Nothing was ever set. */
    public static <T> Kept<T> nothing() {
      return new Kept<>(List.of());
    }

    /** Copies the list. */
    public Kept {
      versions = List.copyOf(versions);
    }

    /** The one in force. */
    public Optional<Version<T>> present() {
      return versions.stream().findFirst();
    }

    /** The number of the one in force, 0 for none. */
    public int number() {
      return present().map(Version::number).orElse(0);
    }

    /** The same with a newer version. */
    public Kept<T> with(Version<T> next) {
      return new Kept<>(Stream.concat(Stream.of(next), versions.stream()).limit(VERSIONS).toList());
    }
  }

  /**
   * What is kept, read anew.
   *
   * @return nothing when nothing was ever set
   * @throws java.io.UncheckedIOException when what is kept is damaged
   */
  Kept<T> read();

  /**
   * Keeps a newer version.
   *
   * @param next with that version first
   * @param seen the number of the version it takes the place of
   * @return false when another one came in between
   */
  boolean save(Kept<T> next, int seen);
}
