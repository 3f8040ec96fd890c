package nl.mistervoip.privacy.approval.web.oversight;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.mistervoip.privacy.approval.web.frame.Html;
import nl.mistervoip.privacy.approval.web.frame.Page;
import nl.mistervoip.privacy.approval.web.frame.PageProblem;
import nl.mistervoip.privacy.approval.web.frame.ProblemText;
import nl.mistervoip.privacy.approval.web.frame.Shell;
import nl.mistervoip.privacy.approval.web.frame.Visit;
import nl.mistervoip.privacy.platform.web.PageResponse;

/**
 * The days on which the company is closed. What a day would do is shown before it is added; no date
 * of the law moves.
 */
final class ClosedDaysPage implements Page {
  private static final String API = "/api/settings/closed-days";
  private static final Set<String> CHANGERS = Set.of("administrator");
  private static final List<String> FIELDS = List.of("day", "nl", "en", "reason");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
  private static final int BAD_REQUEST = 400;
  private static final int OK = 200;

  /** A day. */
  record Day(LocalDate day, String nl, String en, boolean removable) {
    String name(Shell shell) {
      return shell.lang().equals("nl") ? nl : en;
    }
  }

  /** Who set what when. */
  record Version(int version, String by, Instant at, String reason, int days) {}

  /** See {@code GET /api/settings/closed-days}. */
  record Days(
      int version, boolean damaged, boolean sound, List<Day> days, List<Version> versions) {}

  /** A case that has to be answered earlier. */
  record Touched(String caseId, LocalDate lastDay, LocalDate answerBy) {}

  /** What a day would do. */
  record Effect(LocalDate day, int statutoryDatesMoved, int count, List<Touched> cases) {}

  /**
   * What the template shows.
   *
   * @param days as they are set
   * @param fields as they were filled in
   * @param effect of the day that was filled in
   * @param problem why it cannot be added
   * @param mayChange whether the person changes them
   */
  record Model(
      Days days,
      Map<String, String> fields,
      Optional<Effect> effect,
      Optional<ProblemText> problem,
      boolean mayChange) {
    String field(String name) {
      return fields.getOrDefault(name, "");
    }
  }

  @Override
  public PageResponse answer(Visit visit) {
    return page(visit, Map.of(), Optional.empty(), Optional.empty());
  }

  /** Shows what a day would do. */
  static PageResponse check(Visit visit) {
    Map<String, String> fields = new LinkedHashMap<>();
    FIELDS.forEach(name -> fields.put(name, visit.field(name).strip()));
    try {
      Effect effect =
          Visit.as(
              visit.look(API + "/effect", Map.of("day", fields.getOrDefault("day", ""))),
              Effect.class);
      return page(visit, fields, Optional.of(effect), Optional.empty());
    } catch (PageProblem problem) {
      if (problem.status() != BAD_REQUEST) {
        throw problem;
      }
      return page(visit, fields, Optional.empty(), Optional.of(ProblemText.of(problem)));
    }
  }

  /** Adds a day or removes one. */
  static PageResponse change(Visit visit) {
    Map<String, Object> body = new LinkedHashMap<>();
    FIELDS.forEach(name -> body.put(name, visit.field(name).strip()));
    body.put("change", visit.field("change"));
    put(body, visit, "version");
    put(body, visit, "cases");
    visit.send(API, body);
    return Html.seeOther(visit.shell().to("/console/settings/closed-days?done=closed-days"));
  }

  private static void put(Map<String, Object> body, Visit visit, String name) {
    String sent = visit.field(name).strip();
    if (!sent.isEmpty()) {
      body.put(name, NUMBER.matcher(sent).matches() ? Integer.valueOf(sent) : sent);
    }
  }

  private static PageResponse page(
      Visit visit,
      Map<String, String> fields,
      Optional<Effect> effect,
      Optional<ProblemText> problem) {
    Days days = visit.look(API, Days.class);
    Model model = new Model(days, fields, effect, problem, visit.person().hasOneOf(CHANGERS));
    return Html.page(
        problem.isPresent() ? BAD_REQUEST : OK,
        "oversight/closed-days",
        Map.of("shell", visit.shell(), "model", model));
  }
}
