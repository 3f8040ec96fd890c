package nl.mistervoip.privacy.intake.reading;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sentences that name rights without asking for one: they list what the law grants, or tell of an
 * earlier request.
 */
final class SentenceTalk {
  /** The note of what speaks of an earlier request. */
  static final String EARLIER = "earlier request";

  private static final int A_LIST = 3;

  private SentenceTalk() {}

  static List<Evidence> demoted(List<Evidence> all, Set<Integer> rightsTalk, Set<Integer> past) {
    Map<Integer, Long> rightsNamed =
        all.stream()
            .filter(Evidence::isRight)
            .filter(evidence -> evidence.weight() > 0)
            .collect(
                Collectors.groupingBy(
                    Evidence::sentence,
                    Collectors.collectingAndThen(
                        Collectors.mapping(evidence -> evidence.rule().label(), Collectors.toSet()),
                        labels -> (long) labels.size())));
    return all.stream()
        .map(
            evidence ->
                demoted(
                    evidence,
                    rightsTalk.contains(evidence.sentence()) ? rightsNamed : Map.of(),
                    past))
        .toList();
  }

  private static Evidence demoted(
      Evidence evidence, Map<Integer, Long> rightsNamed, Set<Integer> past) {
    if (evidence.isRight() && past.contains(evidence.sentence())) {
      return evidence.counting(0, EARLIER);
    }
    boolean listed = rightsNamed.getOrDefault(evidence.sentence(), 0L) >= A_LIST;
    return listed && evidence.isRight() && evidence.isMention()
        ? evidence.counting(1, "one of a list of rights")
        : evidence;
  }
}
