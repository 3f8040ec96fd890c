package nl.mistervoip.privacy.approval.cases;

import java.util.Optional;
import nl.mistervoip.privacy.approval.api.Call;
import nl.mistervoip.privacy.approval.api.ConsoleProblem;
import nl.mistervoip.privacy.approval.decision.Agreement;
import nl.mistervoip.privacy.approval.decision.Decisions;
import nl.mistervoip.privacy.approval.decision.SecondLook;
import nl.mistervoip.privacy.approval.decision.SettledBy;
import nl.mistervoip.privacy.approval.letters.LetterWords;
import nl.mistervoip.privacy.casefile.LeftOut;
import nl.mistervoip.privacy.request.Language;

/** Reads what people send when they agree and refuse; points to where something is done instead. */
final class DecisionInput {
  private DecisionInput() {}

  /** What a person agrees to. */
  static Agreement agreement(Call call) {
    String means = call.text("means");
    if (means.equals(SettledBy.MASKED_COPY.wireName())) {
      throw ConsoleProblem.badRequest(
          "Confirm a copy where it is shown: /api/cases/{id}/document/confirm.");
    }
    if (means.equals(SecondLook.PROPOSED)) {
      throw ConsoleProblem.badRequest(
          "Propose a correction where the data is shown: /api/cases/{id}/correction.");
    }
    return new Agreement(
        call.text("digest"),
        call.text("reason"),
        call.text("customerNumber"),
        means,
        call.text("contact"),
        addition(call));
  }

  /** The language of the plan that is asked for beside the letter; absent for none. */
  static Optional<Language> planIn(Call call) {
    return Optional.of(call.text("plan")).filter(tag -> !tag.isEmpty()).map(Language::ofTag);
  }

  /** Empty text takes away what somebody else put into the letter; absent leaves it. */
  static Optional<String> addition(Call call) {
    return call.body().has("addition")
        ? Optional.of(LetterWords.checked(call.text("addition")))
        : Optional.empty();
  }

  /** What a person refuses, on which ground. */
  static Decisions.Refusal refusal(Call call) {
    if (call.text("ground").equals(LeftOut.GROUND)) {
      throw ConsoleProblem.badRequest(
          "Take a right that nobody asked for out of the case: /api/cases/{id}/wrong-right.");
    }
    return new Decisions.Refusal(
        call.text("digest"),
        LetterWords.checked(call.text("ground")),
        LetterWords.checked(call.text("reason")),
        LetterWords.checked(call.text("addition")));
  }
}
