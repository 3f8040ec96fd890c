package nl.mistervoip.privacy.approval.post;

import static nl.mistervoip.privacy.approval.api.Audience.DECIDERS;
import static nl.mistervoip.privacy.approval.api.Route.get;
import static nl.mistervoip.privacy.approval.api.Route.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.approval.api.Answer;
import nl.mistervoip.privacy.approval.api.Call;
import nl.mistervoip.privacy.approval.api.Capability;
import nl.mistervoip.privacy.approval.api.Fields;
import nl.mistervoip.privacy.approval.api.Input;
import nl.mistervoip.privacy.approval.api.Param;
import nl.mistervoip.privacy.approval.api.Route;
import nl.mistervoip.privacy.approval.api.Route.About;
import nl.mistervoip.privacy.platform.web.PageResponse;
import nl.mistervoip.privacy.request.CaseId;

/** The addresses about letters that people print and post. */
public final class PostApi implements Capability {
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_DIGEST = 64;

  /** What they do. */
  enum Action implements Route.Action {
    LIST_POST,
    COUNT_POST,
    SHOW_CASE_POST,
    PRINT_LETTER,
    NOTE_POSTED
  }

  private static final Param NAME =
      Param.text("name", LONGEST_NAME, "Which letter, as the list has it.");

  /** The addresses; of two that fit, the earlier one counts. */
  public static final List<Route> ROUTES =
      List.of(
          get(
              "/api/post",
              DECIDERS,
              Action.LIST_POST,
              About.of(
                  "The letters to print and post, the case that waits longest first",
                  Input.NONE,
                  Answer.json(PostDesk.Waiting.class))),
          get(
              "/api/post/count",
              DECIDERS,
              Action.COUNT_POST,
              About.of(
                  "Of how many cases letters wait",
                  Input.NONE,
                  Answer.json(PostDesk.HowMany.class))),
          get(
              "/api/cases/{caseId}/post",
              DECIDERS,
              Action.SHOW_CASE_POST,
              About.of(
                  "The letters of a case that go by post, posted ones too",
                  Input.NONE,
                  Answer.json(PostDesk.Line[].class))),
          get(
              "/api/cases/{caseId}/post/letter",
              DECIDERS,
              Action.PRINT_LETTER,
              About.of(
                  "The pages of a letter, with the address for a window envelope (audited)",
                  Input.query(NAME),
                  Answer.file("application/pdf"))),
          post(
              "/api/cases/{caseId}/posted",
              DECIDERS,
              Action.NOTE_POSTED,
              About.of(
                  "Notes that a letter was posted: who, which day, exactly which pages. A case that"
                      + " waited for nothing else is closed",
                  Input.body(
                      NAME,
                      Param.text("digest", LONGEST_DIGEST, "Of what was printed."),
                      Param.date("on", "The day of posting; today if absent.")),
                  Answer.json(PostDesk.Line.class))));

  private final PostDesk desk;

  PostApi(PostDesk desk) {
    this.desk = desk;
  }

  @Override
  public Class<Action> actions() {
    return Action.class;
  }

  @Override
  public Object act(Route.Action action, Call call) {
    return switch ((Action) action) {
      case LIST_POST -> desk.waiting(call.now());
      case COUNT_POST -> desk.count();
      case SHOW_CASE_POST -> desk.letters(Fields.caseId(call.id()), call.now());
      case PRINT_LETTER -> pages(call);
      case NOTE_POSTED -> posted(call);
    };
  }

  private PostDesk.Line posted(Call call) {
    Optional<LocalDate> on =
        Optional.of(call.text("on")).filter(day -> !day.isEmpty()).map(LocalDate::parse);
    PostDesk.Said said = new PostDesk.Said(call.text("name"), call.text("digest"), on);
    return desk.posted(Fields.caseId(call.id()), said, call.user(), call.now());
  }

  private PageResponse pages(Call call) {
    CaseId id = Fields.caseId(call.id());
    String name = call.query("name");
    byte[] pdf = desk.print(id, name, call.user(), call.now());
    return PageResponse.file("application/pdf", id + "-" + name + ".pdf", pdf);
  }
}
