package nl.mistervoip.privacy.approval.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.approval.web.cases.CaseLine;
import nl.mistervoip.privacy.approval.web.cases.Forecasts;
import nl.mistervoip.privacy.approval.web.decision.ApprovalLine;
import nl.mistervoip.privacy.approval.web.frame.FirstPage;
import nl.mistervoip.privacy.approval.web.frame.Html;
import nl.mistervoip.privacy.approval.web.frame.NextStep;
import nl.mistervoip.privacy.approval.web.frame.Page;
import nl.mistervoip.privacy.approval.web.frame.Person;
import nl.mistervoip.privacy.approval.web.frame.Shell;
import nl.mistervoip.privacy.approval.web.frame.Visit;
import nl.mistervoip.privacy.approval.web.mail.BreachLine;
import nl.mistervoip.privacy.approval.web.mail.TriageLine;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.request.Deadlines;

/** What needs somebody today. */
final class TodayPage implements Page {
  /** So many cases are in the queue; it is looked at twice as many whether they will be late. */
  private static final int QUEUED = 50;

  /** In the order of the model. */
  private static final List<Visit.Look> LOOKS =
      List.of(
          new Visit.Look("/api/approvals", Map.of("state", "open")),
          new Visit.Look("/api/triage"),
          new Visit.Look("/api/mail/failed/count"),
          new Visit.Look("/api/breaches", Map.of("state", "open")),
          new Visit.Look("/api/post/count"),
          new Visit.Look("/api/worklist"),
          new Visit.Look("/api/cases", Map.of("size", "100")));

  /**
   * What the template shows.
   *
   * @param now for what is left
   * @param mine what waits for the team, as far as this person has not decided on it yet
   * @param waiting how many mails wait for a person; empty when the role does not see them
   * @param failed on how many mails intake gave up; empty when the role does not see them
   * @param breaches open reports, those with the least time first; empty when not seen
   * @param post how many cases have letters to post; empty when the role does not see them
   * @param worklist tasks that people do by hand; empty when the role does not see them
   * @param queue open cases, soonest due first; empty when not seen
   * @param forecasts the open cases that will be late, also of those after the queue
   * @param decider whether the person may decide
   */
  record Model(
      Instant now,
      Optional<FirstPage<ApprovalLine>> mine,
      Optional<Waiting> waiting,
      Optional<Integer> failed,
      Optional<FirstPage<BreachLine>> breaches,
      Optional<Integer> post,
      Optional<Tasks> worklist,
      Optional<FirstPage<CaseLine>> queue,
      Forecasts forecasts,
      boolean decider) {
    /** Where to begin: what is lost soonest comes first. Empty for who decides nothing. */
    Optional<NextStep> next(Shell shell) {
      return decider ? Optional.of(NextToday.of(this, shell)) : Optional.empty();
    }
  }

  /**
   * Waiting mails.
   *
   * @param count how many, of those on the first page
   * @param more whether there are more than that
   * @param first the id of the one that has waited longest and can be read
   */
  record Waiting(int count, boolean more, Optional<String> first) {}

  /**
   * Tasks that people do by hand.
   *
   * @param count how many are open
   * @param overdue of how many the day has passed
   */
  record Tasks(int count, long overdue) {
    static Tasks of(JsonNode answer) {
      JsonNode tasks = answer.path("tasks");
      return new Tasks(
          tasks.size(), tasks.valueStream().filter(one -> one.path("overdue").asBoolean()).count());
    }
  }

  @Override
  public PageResponse answer(Visit visit) {
    List<Optional<JsonNode>> found = visit.lookIfAny(LOOKS);
    Iterator<Optional<JsonNode>> answers = found.iterator();
    Model model =
        new Model(
            visit.now(),
            answers.next().map(answer -> mine(answer, visit.person())),
            answers.next().map(TodayPage::waiting),
            answers.next().map(answer -> answer.path("count").asInt()),
            answers.next().map(TodayPage::breaches),
            answers.next().map(answer -> answer.path("count").asInt()),
            answers.next().map(Tasks::of),
            answers.next().map(TodayPage::queue),
            found
                .getLast()
                .map(answer -> Forecasts.of(answer, Deadlines.day(visit.now())))
                .orElse(Forecasts.NONE),
            visit.decides());
    return Html.page(visit.shell(), "today", model);
  }

  private static FirstPage<ApprovalLine> mine(JsonNode answer, Person person) {
    return FirstPage.of(
        answer,
        Visit.list(answer.path("approvals"), ApprovalLine.class).stream()
            .filter(approval -> !approval.givenBy(person))
            .toList());
  }

  private static Waiting waiting(JsonNode answer) {
    List<TriageLine> mails = Visit.list(answer.path("mails"), TriageLine.class);
    return new Waiting(
        mails.size(),
        answer.hasNonNull("next"),
        mails.stream().filter(TriageLine::readable).map(TriageLine::id).findFirst());
  }

  private static FirstPage<BreachLine> breaches(JsonNode answer) {
    return FirstPage.of(
        answer,
        Visit.list(answer.path("breaches"), BreachLine.class).stream()
            .sorted(Comparator.comparing(line -> line.notice().due()))
            .toList());
  }

  private static FirstPage<CaseLine> queue(JsonNode answer) {
    List<CaseLine> open =
        Visit.list(answer.path("cases"), CaseLine.class).stream()
            .filter(line -> !line.state().closed())
            .sorted(Comparator.comparing(CaseLine::owedBy))
            .toList();
    return new FirstPage<>(
        open.stream().limit(QUEUED).toList(), open.size() > QUEUED || answer.hasNonNull("next"));
  }
}
