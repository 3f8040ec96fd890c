package nl.mistervoip.privacy.approval.web.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.approval.web.frame.Html;
import nl.mistervoip.privacy.approval.web.frame.Page;
import nl.mistervoip.privacy.approval.web.frame.Shell;
import nl.mistervoip.privacy.approval.web.frame.Visit;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.request.Language;

/** What people have to look up, erase or change by hand, and handing it in. */
final class WorklistPage implements Page {
  private static final String API = "/api/worklist";
  private static final String PAGE = "/console/worklist";

  /** The store's name in both languages. */
  record Title(String nl, String en) {}

  /** A task: see {@code GET /api/worklist}. */
  record Line(
      String id,
      Title title,
      String kind,
      String role,
      LocalDate due,
      boolean overdue,
      Optional<String> takenBy) {
    /** The store's name in the language of the page. */
    String title(Shell shell) {
      return shell.language() == Language.NL ? title.nl() : title.en();
    }
  }

  /** A fact of a task. */
  record Fact(String name, String value) {}

  /**
   * What the list shows.
   *
   * @param tasks earliest due first
   * @param silent how many owners did not answer
   */
  record Model(List<Line> tasks, int silent) {}

  /**
   * What one task shows.
   *
   * @param task the task
   * @param facts what it is about
   * @param needed what every row must have
   * @param cases into whose answers a file of it goes
   * @param files how many there are already
   */
  record One(Line task, List<Fact> facts, List<String> needed, List<String> cases, int files) {}

  @Override
  public PageResponse answer(Visit visit) {
    JsonNode answer = visit.look(API);
    Model model =
        new Model(Visit.list(answer.path("tasks"), Line.class), answer.path("silent").asInt());
    return Html.page(visit.shell(), "review/worklist", model);
  }

  /** One task. */
  static PageResponse task(Visit visit) {
    return Html.page(
        visit.shell(), "review/worklist-task", visit.look(API + "/" + visit.id(), One.class));
  }

  /** Says that the person does it. */
  static PageResponse take(Visit visit) {
    visit.send(API + "/" + visit.id() + "/take", Map.of());
    return Html.seeOther(visit.shell().to(PAGE + "/" + visit.id() + "?done=task-taken"));
  }

  /** Attaches a file with what was found; the task stays open. */
  static PageResponse attach(Visit visit) {
    visit.send(API + "/" + visit.id() + "/files", Map.of("file", visit.field("file")));
    return Html.seeOther(visit.shell().to(PAGE + "/" + visit.id() + "?done=file-attached"));
  }

  /** Hands in what was typed, or that there is nothing. */
  static PageResponse found(Visit visit) {
    Map<String, Object> body =
        visit.field("nothing").isEmpty()
            ? Map.of("text", visit.field("text"))
            : Map.of("nothing", true);
    visit.send(API + "/" + visit.id() + "/found", body);
    return Html.seeOther(visit.shell().to(PAGE + "?done=task-done"));
  }

  /** Says that it was erased or changed. */
  static PageResponse done(Visit visit) {
    visit.send(API + "/" + visit.id() + "/done", Map.of());
    return Html.seeOther(visit.shell().to(PAGE + "?done=task-done"));
  }
}
