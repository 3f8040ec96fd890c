package nl.mistervoip.privacy.intake.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.intake.mail.MachineSign;
import nl.mistervoip.privacy.intake.mail.MailReading.ReadMail;
import nl.mistervoip.privacy.intake.mail.TextView;

/**
 * Reads what a mail asks for, and why. Every right that is named counts; below certainty a person
 * decides.
 */
public final class Classifier {
  /** From this sum on a label is settled. */
  private static final int SETTLED = 3;

  /** From this sum on a person looks. */
  private static final int SUSPECTED = 2;

  /** What a machine sends asks for nothing, unless it looks very much like a request. */
  private static final double MACHINE_ASKS = 0.8;

  private static final int LONGEST_REASONS = 40;

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

  /** A classifier over these rules and the model that ships with the code. */
  public Classifier(Lexicon lexicon) {
    this(lexicon, Model.load());
  }

  Classifier(Lexicon lexicon, Model model) {
    this.lexicon = lexicon;
    this.model = model;
  }

  /** Reads what a mail asks for. */
  public Classification classify(ReadMail mail) {
    List<Evidence> all = new ArrayList<>();
    List<Set<Label>> settledPerView = new ArrayList<>();
    Map<String, Double> probabilities = new TreeMap<>();
    for (TextView view : mail.views()) {
      List<Evidence> found = evidence(mail, view);
      model
          .probabilities(Features.of(mail, view))
          .forEach((name, value) -> probabilities.merge(name, value, Math::max));
      List<Evidence> evidence = overruled(found, mail);
      settledPerView.add(LabelRules.settled(sums(evidence), SETTLED));
      all.addAll(evidence);
    }
    boolean differ = settledPerView.size() > 1 && LabelRules.rightsDiffer(settledPerView);
    return concluded(mail, all, differ, new Opinion(probabilities));
  }

  List<Evidence> evidence(ReadMail mail, TextView view) {
    List<Evidence> all =
        new ArrayList<>(lexicon.evidence(view.name(), "subject", mail.headers().subject()));
    all.addAll(lexicon.evidence(view.name(), "body", view.fresh()));
    all.addAll(lexicon.evidence(view.name(), "forwarded", view.forwarded()));
    lexicon.evidence(view.name(), "footer", view.footer()).stream()
        .filter(evidence -> evidence.isRight() && !evidence.isMention())
        .map(evidence -> evidence.counting(SUSPECTED, "below the signature"))
        .forEach(all::add);
    return all;
  }

  private static List<Evidence> overruled(List<Evidence> all, ReadMail mail) {
    Map<Label, Integer> sums = sums(all);
    boolean list = mail.headers().signs().contains(MachineSign.LIST);
    boolean overruled =
        OVERRULING.stream().anyMatch(topic -> sums.getOrDefault(topic, 0) >= SETTLED) || list;
    return all.stream()
        .map(
            e ->
                overruled && e.rule().label().isPrivacy() && e.isMention()
                    ? e.counting(0, "the mail is something else")
                    : e)
        .toList();
  }

  /** The sum of each label; a rule counts once, however often it matches. */
  private static Map<Label, Integer> sums(List<Evidence> all) {
    Map<String, Evidence> strongest = new TreeMap<>();
    for (Evidence evidence : all) {
      strongest.merge(evidence.rule().id(), evidence, (a, b) -> a.weight() >= b.weight() ? a : b);
    }
    Map<Label, Integer> sums = new EnumMap<>(Label.class);
    strongest.values().forEach(e -> sums.merge(e.rule().label(), e.weight(), Integer::sum));
    return sums;
  }

  private Classification concluded(
      ReadMail mail, List<Evidence> all, boolean differ, Opinion opinion) {
    Map<Label, Integer> sums = sums(all);
    List<Label> ruled = LabelRules.consistent(LabelRules.settled(sums, SETTLED), sums);
    List<Label> settled = settled(mail, all, ruled, opinion);
    Label topic = mail.headers().isAutoReply() ? Label.AUTO_REPLY : opinion.topic(sums);
    return new Classification(
        settled,
        isSure(settled, ruled, all, opinion),
        suspected(all, sums, settled, opinion),
        topic,
        sums.getOrDefault(topic, 0) >= SETTLED
            || opinion.isCertain(topic)
            || topic == Label.AUTO_REPLY,
        LabelRules.asksService(sums(besideRights(all))),
        differ,
        language(mail),
        confidence(sums, settled),
        java.util.stream.Stream.concat(
                opinion.reasons().stream(), all.stream().map(Evidence::reason).distinct())
            .limit(LONGEST_REASONS)
            .toList());
  }

  /**
   * A letter that cites the articles is read by the rules alone: its sentences are those of the
   * generators, and they name what they want. Elsewhere the model has its say.
   */
  private static List<Label> settled(
      ReadMail mail, List<Evidence> all, List<Label> ruled, Opinion opinion) {
    Map<Label, Integer> sums = sums(all);
    List<Label> firm = firm(all);
    if (!firm.isEmpty() && all.stream().anyMatch(Classifier::citesArticle)) {
      return firm;
    }
    if (mail.headers().isAutoReply() && opinion.any() < MACHINE_ASKS) {
      return List.of();
    }
    Set<Label> hinted = java.util.EnumSet.noneOf(Label.class);
    hinted.addAll(ruled);
    sums.forEach(
        (label, sum) -> {
          if (sum >= SUSPECTED) {
            hinted.add(label);
          }
        });
    return List.copyOf(opinion.labels(hinted));
  }

  private static boolean isSure(
      List<Label> settled, List<Label> ruled, List<Evidence> all, Opinion opinion) {
    boolean letter = all.stream().anyMatch(Classifier::citesArticle);
    boolean agreed = ruled.containsAll(settled) && (letter || opinion.asks());
    Map<Label, Integer> sums = sums(all);
    boolean hinted = settled.stream().allMatch(label -> sums.getOrDefault(label, 0) >= SUSPECTED);
    // The model alone is never sure: what no rule has ever heard of, a person reads first.
    return !settled.isEmpty() && (agreed || (hinted && opinion.isSure(settled)));
  }

  /** What the rules settle that need no seconding. */
  private static List<Label> firm(List<Evidence> all) {
    Map<Label, Integer> sums =
        sums(all.stream().filter(e -> e.rule().weight() >= SETTLED).toList());
    return LabelRules.consistent(LabelRules.settled(sums, SETTLED), sums);
  }

  private static boolean citesArticle(Evidence evidence) {
    return evidence.rule().id().endsWith(".article")
        && (evidence.weight() >= SETTLED || evidence.note().equals(SentenceTalk.EARLIER));
  }

  /**
   * What stands in sentences that ask for no right: "a copy of my invoices" is no question about an
   * invoice.
   */
  private static List<Evidence> besideRights(List<Evidence> all) {
    Set<String> asking =
        all.stream()
            .filter(e -> e.isRight() && e.weight() > 0)
            .map(Evidence::place)
            .collect(Collectors.toSet());
    return all.stream().filter(e -> !asking.contains(e.place())).toList();
  }

  private static List<Label> suspected(
      List<Evidence> all, Map<Label, Integer> sums, List<Label> settled, Opinion opinion) {
    boolean perhaps = settled.isEmpty() && opinion.perhaps();
    return Arrays.stream(Label.values())
        .filter(label -> label.isPrivacy() && !settled.contains(label))
        .filter(
            label ->
                sums.getOrDefault(label, 0) >= SUSPECTED
                    || isOnlyNegated(label, all)
                    || (perhaps && label == opinion.likeliest(Set.of())))
        .toList();
  }

  /**
   * "Verwijder mijn gegevens niet" asks for nothing, or our reading is wrong: a person sees which.
   */
  private static boolean isOnlyNegated(Label label, List<Evidence> all) {
    return all.stream()
        .anyMatch(
            e ->
                e.rule().label() == label
                    && e.rule().weight() >= SETTLED
                    && e.note().equals("negated"));
  }

  private String language(ReadMail mail) {
    TextView first = mail.views().getFirst();
    return LanguageVote.of(
        mail.headers().subject() + "\n\n" + first.fresh() + "\n\n" + first.forwarded(),
        lexicon.languages());
  }

  private static double confidence(Map<Label, Integer> sums, List<Label> settled) {
    int privacy =
        sums.entrySet().stream()
            .filter(e -> e.getKey().isPrivacy())
            .mapToInt(Map.Entry::getValue)
            .max()
            .orElse(0);
    int weakest =
        settled.stream().mapToInt(label -> sums.getOrDefault(label, SETTLED)).min().orElse(0);
    double certainty = settled.isEmpty() ? Math.pow(2, -privacy) : 1 - Math.pow(2, -weakest);
    return Math.round(certainty * 1000) / 1000.0;
  }
}
