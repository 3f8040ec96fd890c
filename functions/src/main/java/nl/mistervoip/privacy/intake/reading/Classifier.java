package nl.mistervoip.privacy.intake.reading;

import java.util.List;
import java.util.stream.Stream;
import nl.mistervoip.privacy.intake.mail.MailReading.ReadMail;
import nl.mistervoip.privacy.intake.mail.TextView;

/**
 * Reads what a mail asks for, and why. Every right that is named counts; below certainty a person
 * decides.
 */
public final class Classifier {
  private static final int LONGEST_REASONS = 40;

  private final Weighing weighing;
  private final Judge judge;
  private final TellingWords telling;

  /** A classifier over these rules, and the model and judge that ship with the code. */
  public Classifier(Lexicon lexicon) {
    this(lexicon, Model.load(), Judge.load());
  }

  Classifier(Lexicon lexicon, Model model, Judge judge) {
    this.judge = judge;
    weighing = new Weighing(lexicon, model);
    telling = new TellingWords(lexicon, model);
  }

  /** Reads what a mail asks for. */
  public Classification classify(ReadMail mail) {
    ReadablePart readable = ReadablePart.of(mail);
    return concluded(weighing.weigh(readable.mail()), readable.cut());
  }

  Classification concluded(Weighed weighed, boolean cut) {
    Judgement judgement = judge.judge(weighed);
    Conclusion conclusion = new Conclusion(weighed, judgement);
    return new Classification(
        conclusion.labels(),
        conclusion.isSure() && !cut,
        conclusion.suspected(),
        conclusion.topic(),
        conclusion.isTopicStrong(),
        conclusion.asksService(),
        weighed.viewsDiffer(),
        cut,
        language(weighed.mail()),
        conclusion.confidence(),
        reasons(weighed, judgement, conclusion));
  }

  private List<String> reasons(Weighed weighed, Judgement judgement, Conclusion conclusion) {
    return Stream.of(
            judgement.reasons().stream(),
            conclusion.labels().stream().flatMap(label -> telling.reason(weighed, label)),
            weighed.evidence().stream().map(Evidence::reason).distinct())
        .flatMap(each -> each)
        .limit(LONGEST_REASONS)
        .toList();
  }

  private static String language(ReadMail mail) {
    TextView first = mail.views().getFirst();
    return TextLanguage.of(
        mail.headers().subject() + "\n\n" + first.fresh() + "\n\n" + first.forwarded());
  }
}
