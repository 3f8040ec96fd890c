package nl.mistervoip.privacy.approval.web.mail;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.approval.web.frame.FirstPage;
import nl.mistervoip.privacy.approval.web.frame.Html;
import nl.mistervoip.privacy.approval.web.frame.NextStep;
import nl.mistervoip.privacy.approval.web.frame.Page;
import nl.mistervoip.privacy.approval.web.frame.Queries;
import nl.mistervoip.privacy.approval.web.frame.Shell;
import nl.mistervoip.privacy.approval.web.frame.Visit;
import nl.mistervoip.privacy.platform.web.PageResponse;

/**
 * The mails that wait for a person, oldest first; and those on which somebody decided and that were
 * not carried out yet, of which one that stays has failed.
 */
final class TriagePage implements Page {
  private static final String DECIDED = "decided";
  private static final Duration CARRIED_OUT_WITHIN = Duration.ofHours(1);

  /**
   * What the template shows.
   *
   * @param now for what failed
   * @param waiting whether these are those that wait
   * @param mails in the list
   * @param more the query of the page after it
   * @param undone how many decided ones are not carried out yet, beside those that wait
   * @param decider whether the person may look and decide
   */
  record Model(
      Instant now,
      boolean waiting,
      List<TriageLine> mails,
      Optional<String> more,
      Optional<FirstPage<TriageLine>> undone,
      boolean decider) {
    /** Where to go when no mail waits. */
    NextStep next(Shell shell) {
      NextStep.Way way = new NextStep.Way(shell.to("/console"), shell.say("to.today"));
      return new NextStep(shell.say("next.mails.done"), List.of(way));
    }

    /** Carrying out takes seconds, and its retries minutes. */
    boolean failed(TriageLine line) {
      return line.decidedAt().filter(at -> at.plus(CARRIED_OUT_WITHIN).isBefore(now)).isPresent();
    }
  }

  @Override
  public PageResponse answer(Visit visit) {
    boolean waiting = !visit.query("state").equals(DECIDED);
    String state = waiting ? "waiting" : DECIDED;
    JsonNode answer =
        visit.look("/api/triage", Map.of("state", state, "cursor", visit.query("cursor")));
    Model model =
        new Model(
            visit.now(),
            waiting,
            Visit.list(answer.path("mails"), TriageLine.class),
            Queries.more(answer, Map.of("state", state)),
            waiting
                ? visit.lookIfAny("/api/triage", Map.of("state", DECIDED)).map(TriagePage::first)
                : Optional.empty(),
            visit.decides());
    return Html.page(visit.shell(), "mail/triage", model);
  }

  private static FirstPage<TriageLine> first(JsonNode answer) {
    return FirstPage.of(answer, Visit.list(answer.path("mails"), TriageLine.class));
  }
}
