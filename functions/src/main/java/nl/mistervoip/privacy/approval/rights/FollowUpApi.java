package nl.mistervoip.privacy.approval.rights;

import static nl.mistervoip.privacy.approval.api.Audience.DECIDERS;
import static nl.mistervoip.privacy.approval.api.Route.get;
import static nl.mistervoip.privacy.approval.api.Route.post;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.approval.api.Answer;
import nl.mistervoip.privacy.approval.api.Call;
import nl.mistervoip.privacy.approval.api.Capability;
import nl.mistervoip.privacy.approval.api.Input;
import nl.mistervoip.privacy.approval.api.Param;
import nl.mistervoip.privacy.approval.api.Route;
import nl.mistervoip.privacy.approval.api.Route.About;
import nl.mistervoip.privacy.approval.api.Route.Versioned;
import nl.mistervoip.privacy.approval.letters.LetterConsole;
import nl.mistervoip.privacy.approval.letters.LetterWords;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.SeenWords;
import nl.mistervoip.privacy.recipients.RecipientsView;

/** The addresses about what goes on beside an answer, or after it: time, holds, recipients. */
public final class FollowUpApi implements Capability {
  /** What they do. */
  enum Action implements Route.Action {
    EXTEND_TERM,
    PREVIEW_EXTENSION,
    TELL_WHEN_ERASED,
    LIST_RESTRICTIONS,
    NOTE_CLAIM,
    SHOW_TOLD,
    SHOW_RECIPIENTS,
    DECIDE_RECIPIENT
  }

  private static final Param GROUND =
      Param.oneOf("ground", List.of("complexity", "number-of-requests"), "The ground of the law.");

  private static final Param REASON =
      Param.text("reason", RightsConsole.LONGEST_TEXT, "Why; who asked reads it.");

  /** The addresses; of two that fit, the earlier one counts. */
  public static final List<Route> ROUTES =
      List.of(
          post(
              "/api/cases/{caseId}/extend",
              DECIDERS,
              Action.EXTEND_TERM,
              About.of(
                      "Takes more time for an answer; who asked is told at once (GDPR Art. 12(3))",
                      Input.body(
                          GROUND,
                          REASON,
                          Param.requiredDate("until", "By when the answer is owed then."),
                          LetterWords.ADDITION,
                          LetterWords.LETTER),
                      Answer.json(ExtensionDesk.View.class))
                  .versionOf(Versioned.CASE)),
          post(
              "/api/cases/{caseId}/extension-letter",
              DECIDERS,
              Action.PREVIEW_EXTENSION,
              About.of(
                  "The letter that would follow an extension, word for word; decides nothing",
                  Input.body(
                      GROUND,
                      REASON,
                      Param.requiredDate("until", "As when extending."),
                      LetterWords.ADDITION),
                  Answer.json(LetterConsole.Shown.class))),
          post(
              "/api/cases/{caseId}/erasure-notice",
              DECIDERS,
              Action.TELL_WHEN_ERASED,
              About.of(
                  "Notes that the person wants to hear when the rest of an erasure has gone",
                  Input.NONE,
                  Answer.json(ErasureNoticeDesk.View.class))),
          get(
              "/api/restrictions",
              DECIDERS,
              Action.LIST_RESTRICTIONS,
              About.of(
                  "A page of the restrictions in force, the longest standing first",
                  Input.query(Param.cursor()),
                  Answer.json(HoldsDesk.Restrictions.class))),
          post(
              "/api/cases/{caseId}/claim",
              DECIDERS,
              Action.NOTE_CLAIM,
              About.of(
                  "Notes that a claim about a case has come or gone; an open one keeps the case",
                  Input.body(Param.of("open", Param.Kind.FLAG, "Whether there is one.")),
                  Answer.json(Map.class))),
          get(
              "/api/cases/{caseId}/told",
              DECIDERS,
              Action.SHOW_TOLD,
              About.of(
                  "Who is told what in a case, and how far that has come (GDPR Art. 19)",
                  Input.NONE,
                  Answer.json(RecipientsConsole.Shown.class))),
          get(
              "/api/cases/{caseId}/recipients",
              DECIDERS,
              Action.SHOW_RECIPIENTS,
              About.of(
                      "The same with the list of recipients and the letter that holds it (audited)",
                      Input.NONE,
                      Answer.json(RecipientsConsole.Shown.class))
                  .ofAPerson()),
          post(
              "/api/cases/{caseId}/recipients",
              DECIDERS,
              Action.DECIDE_RECIPIENT,
              About.of(
                  "Says what becomes of a recipient that does not confirm",
                  Input.body(
                      Param.text("act", RecipientsConsole.LONGEST_NAME, "What it was told of."),
                      Param.text("recipient", RecipientsConsole.LONGEST_NAME, "Which one."),
                      Param.text("outcome", RecipientsConsole.LONGEST_NAME, "What becomes of it."),
                      Param.text("reason", RecipientsConsole.LONGEST_TEXT, "Why.")),
                  Answer.json(RecipientsView.class))));

  private final RightsConsole rights;
  private final LetterConsole letters;

  FollowUpApi(RightsConsole rights, LetterConsole letters) {
    this.rights = rights;
    this.letters = letters;
  }

  @Override
  public Class<Action> actions() {
    return Action.class;
  }

  @Override
  public Object act(Route.Action action, Call call) {
    return switch ((Action) action) {
      case EXTEND_TERM -> extend(call);
      case PREVIEW_EXTENSION -> extensionLetter(call);
      case TELL_WHEN_ERASED -> rights.tellWhenErased(call.id(), call.user(), call.now());
      case LIST_RESTRICTIONS -> rights.restrictions(call.query("cursor"));
      case NOTE_CLAIM -> rights.claim(call.id(), call.body(), call.user(), call.now());
      case SHOW_TOLD -> rights.told(call.id());
      case SHOW_RECIPIENTS ->
          rights.recipients(call.id()).with(letters.recipients(call.id(), call.now()));
      case DECIDE_RECIPIENT ->
          rights.decideRecipient(call.id(), call.body(), call.user(), call.now());
    };
  }

  private ExtensionDesk.View extend(Call call) {
    Optional<SeenWords> words =
        Optional.of(call.text("letter"))
            .filter(seen -> !seen.isEmpty())
            .flatMap(seen -> seen(call, seen));
    return rights.extend(call.id(), call.body(), words, call.user(), call.now());
  }

  private Optional<SeenWords> seen(Call call, String seen) {
    LetterFacts facts = rights.extensionDraft(call.id(), call.body(), call.now());
    return letters.requireExtension(call.id(), facts, seen, call.now());
  }

  private LetterConsole.Shown extensionLetter(Call call) {
    LetterFacts facts = rights.extensionDraft(call.id(), call.body(), call.now());
    return letters.extension(call.id(), facts, call.now());
  }
}
