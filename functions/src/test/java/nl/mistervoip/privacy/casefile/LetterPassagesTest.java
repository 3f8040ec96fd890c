package nl.mistervoip.privacy.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.casefile.LetterPassages.Words;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.testing.InMemorySettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LetterPassagesTest {
  private static final String OWN = "mister-voip.nl";
  private static final Optional<LocalDate> FROM = Optional.of(LocalDate.of(2026, 3, 5));
  private static final Optional<LocalDate> UNTIL = Optional.of(LocalDate.of(2026, 3, 20));

  private static LetterPassages signed(String name) {
    return plain(new Words(name, "", ""));
  }

  private static LetterPassages contact(String lines) {
    return plain(new Words("", lines, ""));
  }

  private static LetterPassages plain(Words words) {
    return new LetterPassages(words, words, Optional.empty(), Optional.empty());
  }

  private static LetterPassages notice(String text) {
    Words words = new Words("", "", text);
    return new LetterPassages(words, words, FROM, UNTIL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Team Privacy",
        "Afdeling Privacy & Klachten",
        "Privacyloket Mister VoIP",
        "Privacy desk",
        "Bureau Één"
      })
  void theNameOfATeamShouldFit(String name) {
    assertThat(signed(name).faults(OWN)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "J. de Vries",
        "Steam",
        "Team <b>Privacy</b>",
        "Team {sender}",
        "Team ${x}",
        "Team %s",
        "Team\nPrivacy",
        "Team \u202Eycavirp",
        "Team \u05E4\u05E8\u05D8\u05D9\u05D5\u05EA",
        "Team Priv\u0430cy",
        "Team \uD83D\uDE00",
        "Team\u0000Privacy",
        "Team evil.example",
        "Team met een naam die veel langer is dan de zestig tekens die mogen"
      })
  void whatIsNoneOrIsMoreThanPlainWordsShouldNot(String name) {
    assertThat(signed(name).faults(OWN))
        .isNotEmpty()
        .allSatisfy(fault -> assertThat(fault).doesNotContain(name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Maandag tot en met vrijdag, 9.00 – 17.00 uur",
        "Bel 085 - 000 00 00 (lokaal tarief)",
        "Kerkstraat 12, 1234 AB Dorp\nAlleen op afspraak",
        "Meer op https://www.mister-voip.nl/privacy",
        "Mail privacy@mister-voip.nl of kijk op help.mister-voip.nl",
        "eerste\r\ntweede\r\nderde",
        "Open om 9:00, o.a. op dinsdag"
      })
  void linesOfSmallPrintShouldFit(String lines) {
    assertThat(contact(lines).faults(OWN)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kijk op evil.example",
        "kijk op mister-voip.nl.evil.example",
        "kijk op notmister-voip.nl",
        "https://evil.example/mister-voip.nl",
        "https://1.2.3.4/",
        "http://mister-voip.nl",
        "ftp://mister-voip.nl",
        "javascript:alert(1)",
        "mailto:x@mister-voip.nl",
        "x@evil.example",
        "kijk op \u00E9vil.nl",
        "een\ntwee\ndrie\nvier",
        "<a href=x>",
        "[klik](x)"
      })
  void addressesOfOthersMarkupAndMoreLinesShouldNot(String lines) {
    assertThat(contact(lines).faults(OWN)).isNotEmpty();
  }

  @Test
  void aLineThatIsTooLongShouldNotFit() {
    assertThat(contact("a".repeat(LetterPassages.LONGEST_LINE)).faults(OWN)).isEmpty();
    assertThat(contact("a".repeat(LetterPassages.LONGEST_LINE + 1)).faults(OWN)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Door de verhuizing is de post een dag langer onderweg., true",
    "Van 24-12-2026 tot en met 1-1-2027 zijn wij gesloten., true",
    "Bel 085 000 00 00., false",
    "BSN 111222333, false",
    "Kijk op evil.example, false"
  })
  void aNoticeShouldBeAParagraphWithoutLongNumbers(String text, boolean fits) {
    assertThat(notice(text).faults(OWN).isEmpty()).isEqualTo(fits);
    assertThat(notice(text + "\nTweede.").faults(OWN)).isNotEmpty();
  }

  @Test
  void aNoticeShouldHaveDaysThatAreNotTooFarApartAndDaysANotice() {
    Words words = new Words("", "", "Verhuizing.");
    Optional<LocalDate> late = FROM.map(day -> day.plusMonths(6).plusDays(1));
    for (LetterPassages wrong :
        List.of(
            plain(words),
            new LetterPassages(words, words, FROM, Optional.empty()),
            new LetterPassages(words, words, Optional.empty(), UNTIL),
            new LetterPassages(words, words, UNTIL, FROM),
            new LetterPassages(words, words, FROM, late),
            new LetterPassages(LetterPassages.NONE.nl(), LetterPassages.NONE.en(), FROM, UNTIL))) {
      assertThat(wrong.faults(OWN)).as(wrong.toString()).isNotEmpty();
    }
  }

  @Test
  void aPassageShouldBeSetInBothLanguagesOrNotAtAll() {
    Words team = new Words("Team Privacy", "", "");
    LetterPassages half =
        new LetterPassages(team, LetterPassages.NONE.en(), Optional.empty(), Optional.empty());
    assertThat(half.faults(OWN)).singleElement().asString().contains("nlSignature", "enSignature");
  }

  @Test
  void aNoticeShouldStandInLettersFromItsFirstDayToItsLast() {
    LetterPassages notice = notice("Verhuizing.");
    assertThat(
            List.of("2026-03-04", "2026-03-05", "2026-03-20", "2026-03-21").stream()
                .map(day -> notice.on(1, Language.NL, LocalDate.parse(day)).notice()))
        .containsExactly("", "Verhuizing.", "Verhuizing.", "");
  }

  @Test
  void whatIsDamagedOrOutOfBoundsShouldLeaveLettersAsUsual() {
    InMemorySettings set = new InMemorySettings();
    PassagesInForce passages = set.passages("info@" + OWN);
    LocalDate day = LocalDate.of(2026, 3, 5);
    StandingWords usual = StandingWords.none(Language.EN);
    assertThat(passages.on(Language.EN, day)).isEqualTo(usual);
    set.letters.put(signed("Team Privacy"), Instant.EPOCH);
    assertThat(passages.on(Language.EN, day).signature()).isEqualTo("Team Privacy");
    assertThat(passages.on(Language.EN, day).version()).isEqualTo(1);
    set.letters.put(signed("<script>"), Instant.EPOCH);
    assertThat(passages.on(Language.EN, day)).isEqualTo(usual);
    set.letters.isBroken();
    assertThat(passages.on(Language.EN, day)).isEqualTo(usual);
  }
}
