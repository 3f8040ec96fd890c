package nl.mistervoip.privacy.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where what administrators set at the console is kept, with who did and when. */
public interface SettingsShelf {
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
   */
  record Version(int number, String by, Instant at, String reason, DeskSettings values) {
    @Override
    public String toString() {
      return "Version[" + number + "]";
    }
  }

  /**
   * All that is kept.
   *
   * @param versions the one in force first
   */
  record Kept(List<Version> versions) {
    /** Nothing was ever set. */
    public static final Kept NOTHING = new Kept(List.of());

    /** Copies the list. */
    public Kept {
      versions = List.copyOf(versions);
    }

    /** The one in force. */
    public Optional<Version> present() {
      return versions.stream().findFirst();
    }

    /** The number of the one in force, 0 for none. */
    public int number() {
      return present().map(Version::number).orElse(0);
    }

    /** The same with a newer version. */
    public Kept with(Version next) {
      return new Kept(Stream.concat(Stream.of(next), versions.stream()).limit(VERSIONS).toList());
    }
  }

  /**
   * What is kept, read anew.
   *
   * @return nothing when nothing was ever set
   */
  Kept read();

  /**
   * Keeps a newer version.
   *
   * @param next with that version first
   * @param seen the number of the version it takes the place of
   * @return false when another one came in between
   */
  boolean save(Kept next, int seen);
}
