package nl.mistervoip.privacy.erasure;

import static nl.mistervoip.privacy.testing.StoreFixture.aStore;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.datamap.Controller;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Lookups;
import nl.mistervoip.privacy.erasure.LedgerEntry.Share;
import nl.mistervoip.privacy.request.Language;
import org.junit.jupiter.api.Test;

class LetterRowsTest {
  private static final DataMap MAP =
      new DataMap(
          "1",
          LocalDate.parse("2026-01-01"),
          List.of(new Controller("mister-voip", "Mister VoIP", List.of())),
          List.of(),
          List.of(
              aStore("calls").inCategory("verbruiksgegevens").neededWithinTerm().build(),
              aStore("sessions").inCategory("verbruiksgegevens").build(),
              aStore("invoices")
                  .inCategory("boekhouding")
                  .keptFromBookYear(Period.ofYears(7))
                  .reducedTo("amount")
                  .build()),
          new Lookups(
              "customer", "customer", List.of(), List.of(), List.of(), List.of(), Optional.empty()),
          List.of());

  @Test
  void rowsShouldBeCountedTogetherPerCategoryAndReadErasedFirst() {
    List<Map<String, String>> rows =
        new LetterRows(MAP, Language.NL)
            .of(
                List.of(
                    outcome("invoices", 0, new Share("reduced", 3, "2033-12-31", "AWR 52(4)")),
                    outcome("calls", 10, new Share("kept", 2, "2026-09-01", "Tw 11.5(2)")),
                    outcome("sessions", 5)));
    assertThat(rows)
        .containsExactly(
            row("verbruiksgegevens", "erased", "15", "", ""),
            row("boekhouding", "reduced", "3", "2033-12-31", "grond van AWR 52(4) (AWR 52(4))"),
            row(
                "verbruiksgegevens",
                "kept",
                "2",
                "2026-09-01",
                "grond van Tw 11.5(2) (Tw 11.5(2))"));
  }

  @Test
  void theLetterShouldBeInTheLanguageOfTheCase() {
    assertThat(new LetterRows(MAP, Language.EN).of(List.of(outcome("calls", 1))))
        .containsExactly(row("verbruiksgegevens (en)", "erased", "1", "", ""));
  }

  @Test
  void aHoldShouldHaveItsOwnRowWithItsGroundAndKindAndStandLast() {
    assertThat(
            new LetterRows(MAP, Language.EN)
                .of(
                    List.of(
                        outcome(
                            "calls",
                            0,
                            new Share("held", 1, "", "dispute_open"),
                            new Share("held", 2, "", "restricted_by"),
                            new Share("held", 3, "", "nuisance_investigation"),
                            new Share("held", 1, "", "claim_open"),
                            new Share("held", 4, "", "unknown"),
                            new Share("at-contract-end", 5, "", "Tw 11.5(2)")))))
        .containsExactly(
            row(
                "verbruiksgegevens (en)",
                "at-contract-end",
                "5",
                "",
                "ground of Tw 11.5(2) (Tw 11.5(2))"),
            held("2", "dispute", "a dispute or claim is running (GDPR 17(3)(e))"),
            held("4", "other", "a hold is on it that has to be looked into first (GDPR 17(3)(e))"),
            held(
                "3",
                "nuisance",
                "an investigation of nuisance calls is running (Dutch Telecommunications Act"
                    + " 11.11)"),
            held("2", "restriction", "processing is restricted, so we may not erase it (GDPR 18)"));
  }

  private static Map<String, String> held(String count, String hold, String ground) {
    Map<String, String> row =
        new HashMap<>(row("verbruiksgegevens (en)", "held", count, "", ground));
    row.put(LetterFields.HOLD, hold);
    return row;
  }

  @Test
  void aStoreWithNothingShouldGiveNoRow() {
    assertThat(new LetterRows(MAP, Language.NL).of(List.of(outcome("calls", 0)))).isEmpty();
  }

  private static StoreOutcome outcome(String store, long erased, Share... shares) {
    return new StoreOutcome(store, erased, List.of(shares));
  }

  private static Map<String, String> row(
      String category, String outcome, String count, String until, String ground) {
    return Map.of(
        LetterFields.CATEGORY, category,
        LetterFields.CONTROLLER, "Mister VoIP",
        LetterFields.OUTCOME, outcome,
        LetterFields.COUNT, count,
        LetterFields.UNTIL, until,
        LetterFields.GROUND, ground);
  }
}
