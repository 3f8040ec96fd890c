package nl.mistervoip.privacy.intake.reading;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which labels go together and which of two readings wins. */
final class LabelRules {
  private static final Set<Label> PASSING = EnumSet.of(Label.INVOICE, Label.ORDER);

  private LabelRules() {}

  static Set<Label> settled(Map<Label, Integer> sums, int enough) {
    Set<Label> settled = EnumSet.noneOf(Label.class);
    sums.forEach(
        (label, sum) -> {
          if (sum >= enough && label.isPrivacy()) {
            settled.add(label);
          }
        });
    return settled;
  }

  /**
   * Leaves out what only makes sense beside something else: an identity paper that comes with a
   * request answers no question of ours; an authority or a phisher asks for no right; speaking for
   * another means something beside a right.
   */
  static List<Label> consistent(Set<Label> settled, Map<Label, Integer> sums) {
    Set<Label> kept = EnumSet.noneOf(Label.class);
    kept.addAll(settled);
    kept.remove(Label.UNNAMED_RIGHT);
    boolean right = kept.stream().anyMatch(label -> label.right().isPresent());
    if (right) {
      kept.remove(Label.IDENTITY_REPLY);
    }
    boolean privacyAround =
        right
            || sums.getOrDefault(Label.UNNAMED_RIGHT, 0) > 1
            || kept.contains(Label.REMINDER)
            || kept.contains(Label.COMPLAINT_PRIVACY);
    if (!privacyAround) {
      kept.remove(Label.ON_BEHALF);
    }
    return List.copyOf(kept);
  }

  static boolean rightsDiffer(List<Set<Label>> perView) {
    return perView.stream()
            .map(
                labels ->
                    labels.stream()
                        .filter(label -> label.right().isPresent())
                        .collect(Collectors.toSet()))
            .distinct()
            .count()
        > 1;
  }

  /**
   * Whether the service desk has something to do; bills and orders are named in passing so often
   * that one word is not enough.
   */
  static boolean asksService(Map<Label, Integer> sums) {
    return sums.entrySet().stream()
        .filter(entry -> entry.getKey().isService())
        .anyMatch(entry -> entry.getValue() >= (PASSING.contains(entry.getKey()) ? 5 : 3));
  }
}
