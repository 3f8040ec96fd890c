package nl.mistervoip.privacy.approval.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.casefile.LetterPassages;
import nl.mistervoip.privacy.casefile.SettingsShelf.Kept;
import nl.mistervoip.privacy.casefile.SettingsShelf.Version;
import nl.mistervoip.privacy.notifications.PassagePreview;

/**
 * The passages of letters that the company sets itself.
 *
 * @param version to send back when changing them; 0 when nothing is set
 * @param damaged whether what is kept cannot be read, so that letters have the usual words
 * @param sound false when what is set cannot stand in a letter, so that letters have the usual
 *     words
 * @param versions latest first, the first one in force
 */
record PassagesView(int version, boolean damaged, boolean sound, List<Entry> versions) {
  /** What is kept cannot be read. */
  static final PassagesView DAMAGED = new PassagesView(0, true, false, List.of());

  /**
   * What was in force until another version came, or is.
   *
   * @param version its number
   * @param by who set it
   * @param at when, so since when it stood in letters
   * @param reason in plain words
   * @param nl in Dutch
   * @param en in English
   * @param noticeFrom the first day of the notice
   * @param noticeUntil its last day
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Entry(
      int version,
      String by,
      Instant at,
      String reason,
      LetterPassages.Words nl,
      LetterPassages.Words en,
      Optional<LocalDate> noticeFrom,
      Optional<LocalDate> noticeUntil) {
    static Entry of(Version<LetterPassages> one) {
      LetterPassages values = one.values();
      return new Entry(
          one.number(),
          one.by(),
          one.at(),
          one.reason(),
          values.nl(),
          values.en(),
          values.from(),
          values.until());
    }
  }

  static PassagesView of(Kept<LetterPassages> kept, String domain) {
    LetterPassages values = kept.present().map(Version::values).orElse(LetterPassages.NONE);
    return new PassagesView(
        kept.number(),
        false,
        values.faults(domain).isEmpty(),
        kept.versions().stream().map(Entry::of).toList());
  }

  /**
   * Letters with passages that are not set yet.
   *
   * @param seen to send along when they are set
   * @param letters whole, two in each language
   */
  record Shown(String seen, List<PassagePreview.Sample> letters) {}
}
