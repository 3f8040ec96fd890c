package nl.mistervoip.privacy.datamap.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.mistervoip.privacy.datamap.live.LiveGrants.Answer;
import nl.mistervoip.privacy.datamap.live.LiveGrants.Decision;
import nl.mistervoip.privacy.datamap.live.LiveGrants.Function;
import nl.mistervoip.privacy.datamap.live.LiveGrants.Status;
import nl.mistervoip.privacy.datamap.schema.DataMapLoader;
import org.junit.jupiter.api.Test;

class GrantCheckTest {
  private static final Grant QUERY = new Grant("dynamodb:Query", "tickets");
  private static final Grant DELETE = new Grant("dynamodb:DeleteItem", "tickets");
  private static final NavigableMap<String, NavigableSet<Grant>> NEEDED =
      new TreeMap<>(
          Map.of(
              "Erase", new TreeSet<>(List.of(QUERY, DELETE)),
              "Search", new TreeSet<>(List.of(QUERY))));

  @Test
  void functionsThatMayDoWhatTheyNeedAndNoMoreShouldGiveNoFinding() {
    assertThat(
            GrantCheck.of(
                NEEDED,
                live(
                    tested("Erase", said(QUERY, Decision.ALLOWED), said(DELETE, Decision.ALLOWED)),
                    tested(
                        "Search", said(QUERY, Decision.ALLOWED), said(DELETE, Decision.DENIED)))))
        .isEmpty();
  }

  @Test
  void tooLittleAndTooMuchShouldEachBeAFaultThatNamesFunctionActionAndResource() {
    List<Finding> findings =
        GrantCheck.of(
            NEEDED,
            live(
                tested("Erase", said(QUERY, Decision.ALLOWED), said(DELETE, Decision.DENIED)),
                tested("Search", said(QUERY, Decision.ALLOWED), said(DELETE, Decision.ALLOWED))));

    assertThat(findings).allMatch(one -> one.level() == Finding.Level.FAULT);
    assertThat(findings)
        .extracting(Finding::problem)
        .containsExactly(
            "may not: Erase dynamodb:DeleteItem on tickets.",
            "may, and does not need it: Search dynamodb:DeleteItem on tickets.");
  }

  @Test
  void whatHangsOnAConditionShouldBeNotedAndWhatNobodyAnsweredBeAFault() {
    List<Finding> findings =
        GrantCheck.of(
            NEEDED,
            live(
                tested("Erase", said(QUERY, Decision.DEPENDS)),
                tested(
                    "Search", said(QUERY, Decision.UNANSWERED), said(DELETE, Decision.DEPENDS))));

    assertThat(findings)
        .extracting(Finding::level)
        .containsExactly(Finding.Level.NOTE, Finding.Level.FAULT, Finding.Level.FAULT);
    assertThat(findings).allMatch(one -> one.problem().contains("not tested"));
  }

  @Test
  void whatWasNotTestedShouldNeverCountAsGood() {
    List<Finding> findings =
        GrantCheck.of(
            NEEDED,
            live(
                new Function("Erase", Status.NOT_TESTED, "the emulator", List.of()),
                new Function("Search", Status.NOT_TESTED, "the emulator", List.of())));

    assertThat(findings)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.level()).isEqualTo(Finding.Level.FAULT);
              assertThat(one.problem())
                  .isEqualTo("grants were not tested: the emulator (Erase, Search).");
            });
    assertThat(GrantCheck.of(NEEDED, live())).hasSize(1);
    assertThat(
            GrantCheck.of(
                NEEDED,
                live(
                    new Function("Erase", Status.NO_ROLE, "", List.of()),
                    tested("Search", said(QUERY, Decision.ALLOWED)))))
        .singleElement()
        .satisfies(one -> assertThat(one.problem()).contains("Erase has no role"));
  }

  @Test
  void theNeedsOfTheSampleMapShouldAllBeAskedFor() {
    NavigableMap<String, NavigableSet<Grant>> needed =
        FunctionNeeds.load().grants(DataMapLoader.bundled());
    Function eraser =
        tested(
            "EraseStore",
            needed.getOrDefault("EraseStore", new TreeSet<>()).stream()
                .map(grant -> said(grant, Decision.ALLOWED))
                .toArray(Answer[]::new));

    assertThat(eraser.answers()).hasSizeGreaterThan(40);
    assertThat(GrantCheck.of(needed, live(eraser)))
        .as("all the others were not asked")
        .singleElement()
        .satisfies(one -> assertThat(one.problem()).doesNotContain("EraseStore"));
  }

  private static LiveGrants live(Function... functions) {
    return new LiveGrants(List.of(functions));
  }

  private static Function tested(String name, Answer... answers) {
    return new Function(name, Status.TESTED, "", List.of(answers));
  }

  private static Answer said(Grant grant, Decision decision) {
    return new Answer(grant.action(), grant.resource(), decision);
  }
}
