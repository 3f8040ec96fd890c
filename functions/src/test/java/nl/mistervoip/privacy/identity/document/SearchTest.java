package nl.mistervoip.privacy.identity.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
  private static List<String> names(String expected, String... lines) {
    return new NameSearch(ExpectedName.of(expected))
        .in(Lines.of(lines)).stream().map(SearchTest::text).toList();
  }

  private static Optional<String> date(LocalDate expected, String... lines) {
    return new DateSearch(expected).in(Lines.of(lines)).map(SearchTest::text);
  }

  private static String text(Span span) {
    return span.line().text().substring(span.from(), span.to());
  }

  @ParameterizedTest
  @CsvSource({
    "Pieter van der Berg, VAN DER BERG, VAN DER BERG",
    "P. van der Berg, van der Berg, van der Berg",
    "Pieter van der Berg, VANDERBERG, VANDERBERG",
    "Pieter van der Berg, VAN DERBERG, VAN DERBERG",
    "Pieter van der Berg, Vander Berg, Vander Berg",
    "Elif Öztürk, OZTURK, OZTURK",
    "Daan Dijkstra, 1.DIJKSTRA, DIJKSTRA",
    "Daan Dijkstra, Dijkslra, Dijkslra",
    "Anna de Vries-Jansen, e/v JANSEN, JANSEN",
    "Sanne Prins, Prins, Prins"
  })
  void aSurnameShouldBeFoundAsDocumentsWriteIt(String expected, String line, String found) {
    assertThat(names(expected, "1 naam / surname", line)).containsExactly(found);
  }

  @ParameterizedTest
  @CsvSource({"Sanne Bos, Vos", "Daan Bakker, Dekker", "Daan Dijkstra, Hoekstra", "Jan Wit, Witte"})
  void anotherSurnameShouldNotBeFound(String expected, String line) {
    assertThat(names(expected, line)).isEmpty();
  }

  @Test
  void aGivenNameShouldBeKeptNearItsSurnameOnly() {
    assertThat(names("Ruben de Smit", "DE SMIT", "RUBEN DAAN")).containsExactly("DE SMIT", "RUBEN");
    assertThat(names("Ruben de Smit", "RUBEN DAAN")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"SMIT RUBEN", "SMIT<<RUBEN", "DE<SMIT  RUBEN<DAAN"})
  void theNameInTheMachineReadableZoneShouldNeverBeTaken(String line) {
    assertThat(names("Ruben de Smit", line)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "12 MAA/MAR 1985",
        "12MAA/MAR1985",
        "12 MRT 1985",
        "12 MAART 1985",
        "12 March 1985",
        "March 12, 1985",
        "12.03.1985",
        "3.12.03.1985 Utrecht",
        "12-03-1985",
        "12 03 1985",
        "1985-03-12",
        "I2.O3.1985",
        "12 NAA/MAR 1985"
      })
  void aBirthDateShouldBeFoundInEveryForm(String line) {
    assertThat(date(LocalDate.of(1985, 3, 12), line)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"13 MAA/MAR 1985", "12.04.1985", "12.03.1986", "12 MEI/MAY 1985", "112.03.19855"})
  void anotherDateShouldNotBeFound(String line) {
    assertThat(date(LocalDate.of(1985, 3, 12), line)).isEmpty();
  }

  @Test
  void juneShouldNotBeTakenForJuly() {
    assertThat(date(LocalDate.of(1985, 6, 12), "12 JUL/JUL 1985")).isEmpty();
    assertThat(date(LocalDate.of(1985, 6, 12), "12 JUN/JUN 1985")).isPresent();
  }

  @Test
  void onlyTheDateItselfShouldBeKeptOfItsLine() {
    assertThat(date(LocalDate.of(1938, 12, 21), "3.21.12.1938 Zwolle")).contains("21.12.1938");
  }
}
