package nl.mistervoip.privacy.intake;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.mistervoip.privacy.intake.Decision.Extra;
import nl.mistervoip.privacy.intake.reading.Label;
import nl.mistervoip.privacy.intake.triage.Ruling;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.Language;

/** Turns a person's ruling into what intake does with any mail. Pure. */
final class TriageOutcome {
  private TriageOutcome() {}

  /**
   * What is to be done.
   *
   * @param ruling the person's
   * @param language of our answers, should it open a case
   * @param caseNumber gives the number of the case, should it open one
   */
  static Decision of(Ruling ruling, Language language, Supplier<CaseId> caseNumber) {
    return switch (ruling) {
      case Ruling.Open open ->
          new Decision(
              new Outcome.OpenCase(CaseRights.of(labels(open)), open.labels(), language),
              forward(open.split()),
              Optional.of(caseNumber.get()));
      case Ruling.Merge merge ->
          new Decision(
              new Outcome.JoinCase(merge.caseId(), merge.labels()),
              forward(merge.split()),
              Optional.of(merge.caseId()));
      case Ruling.Forward forward -> Decision.of(new Outcome.Forward(topics(forward.labels())));
      case Ruling.SetAside aside -> Decision.of(new Outcome.SetAside());
      case Ruling.Answer answer -> Decision.of(new Outcome.Ignore(IgnoreReason.ANSWERED));
      case Ruling.Reread again -> reread(again);
      case Ruling.Leave leave ->
          Decision.of(
              new Outcome.Ignore(
                  switch (leave.why()) {
                    case SPAM -> IgnoreReason.SPAM;
                    case HANDLED -> IgnoreReason.HANDLED;
                  }));
    };
  }

  private static List<Label> labels(Ruling ruling) {
    return ruling.labels().stream().map(Label::ofWireName).toList();
  }

  private static List<String> topics(List<String> labels) {
    return labels.isEmpty()
        ? List.of(Label.NOT_PRIVACY.wireName(), Label.OTHER.wireName())
        : labels;
  }

  /** Its case has it already; only what is no request goes on to somebody else. */
  private static Decision reread(Ruling.Reread again) {
    boolean passedOn = again.then().contains(Ruling.Then.SERVICE_DESK);
    Set<Extra> also = EnumSet.noneOf(Extra.class);
    if (again.then().contains(Ruling.Then.END_CASE)) {
      also.add(Extra.END_CASE);
    }
    if (again.then().contains(Ruling.Then.BREACH)) {
      also.add(Extra.ALARM);
    }
    Outcome outcome =
        passedOn
            ? new Outcome.Forward(topics(again.labels()))
            : new Outcome.Ignore(IgnoreReason.REREAD);
    return new Decision(outcome, also, Optional.of(again.caseId()));
  }

  private static Set<Extra> forward(boolean split) {
    return split ? Set.of(Extra.FORWARD) : Set.of();
  }
}
