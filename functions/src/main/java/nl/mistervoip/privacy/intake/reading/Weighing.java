package nl.mistervoip.privacy.intake.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.mistervoip.privacy.intake.mail.MachineSign;
import nl.mistervoip.privacy.intake.mail.MailReading.ReadMail;
import nl.mistervoip.privacy.intake.mail.TextView;

/** Puts a mail on the scales: what the rules find in it, and what the model makes of it. */
final class Weighing {
  /** Where one of these is certain, naming a right is not asking for it. */
  private static final Set<Label> OVERRULING =
      Set.of(
          Label.SALES,
          Label.NEWSLETTER,
          Label.JOB,
          Label.B2B_AVG_PAPERWORK,
          Label.PHISHING,
          Label.AUTHORITY_DEMAND);

  private final Lexicon lexicon;
  private final Model model;

  Weighing(Lexicon lexicon, Model model) {
    this.lexicon = lexicon;
    this.model = model;
  }

  Weighed weigh(ReadMail mail) {
    List<List<Evidence>> perView =
        mail.views().stream().map(view -> overruled(evidence(mail, view), mail)).toList();
    List<Evidence> all = perView.stream().flatMap(List::stream).toList();
    List<Map<String, Double>> wholes = new ArrayList<>();
    List<Map<String, Double>> passages = new ArrayList<>();
    for (TextView view : mail.views()) {
      Words words = Features.words(mail, view);
      Features features = new Features(words);
      wholes.add(model.probabilities(features.whole(mail, view)));
      Passages.of(words).forEach(span -> passages.add(model.probabilities(features.passage(span))));
    }
    return new Weighed(
        mail,
        all,
        Weighed.sums(all),
        Likelihoods.most(wholes),
        Likelihoods.most(passages),
        rightsDiffer(perView));
  }

  private static boolean rightsDiffer(List<List<Evidence>> perView) {
    return perView.size() > 1
        && LabelRules.rightsDiffer(
            perView.stream()
                .map(view -> LabelRules.settled(Weighed.sums(view), Weighed.SETTLED))
                .toList());
  }

  private List<Evidence> evidence(ReadMail mail, TextView view) {
    List<Evidence> all =
        new ArrayList<>(lexicon.evidence(view.name(), "subject", mail.headers().subject()));
    all.addAll(lexicon.evidence(view.name(), "body", view.fresh()));
    all.addAll(lexicon.evidence(view.name(), "forwarded", view.forwarded()));
    lexicon.evidence(view.name(), "footer", view.footer()).stream()
        .filter(evidence -> evidence.isRight() && !evidence.isMention())
        .map(evidence -> evidence.counting(Weighed.HINTED, "below the signature"))
        .forEach(all::add);
    return all;
  }

  private static List<Evidence> overruled(List<Evidence> all, ReadMail mail) {
    Map<Label, Integer> sums = Weighed.sums(all);
    boolean overruled =
        mail.headers().signs().contains(MachineSign.LIST)
            || OVERRULING.stream()
                .anyMatch(topic -> sums.getOrDefault(topic, 0) >= Weighed.SETTLED);
    return all.stream()
        .map(
            e ->
                overruled && e.rule().label().isPrivacy() && e.isMention()
                    ? e.counting(0, "the mail is something else")
                    : e)
        .toList();
  }
}
