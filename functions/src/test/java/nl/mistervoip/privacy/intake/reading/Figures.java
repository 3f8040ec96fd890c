package nl.mistervoip.privacy.intake.reading;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Counts of a reading of mails against what was expected. */
final class Figures {
  private static final Set<String> PRIVACY =
      Arrays.stream(Label.values())
          .filter(label -> label.isPrivacy() && label != Label.UNNAMED_RIGHT)
          .map(Label::wireName)
          .collect(Collectors.toUnmodifiableSet());

  private final Map<String, int[]> labels = new TreeMap<>();
  private int mails;
  private int exact;
  private int right;
  private int excess;
  private int missed;
  private int confused;
  private int sure;
  private int sureExact;
  private int sureRight;

  static Set<String> privacy(Set<String> labels) {
    Set<String> kept = new TreeSet<>(labels);
    kept.retainAll(PRIVACY);
    return kept;
  }

  void add(MailSet.Item item, Classification read) {
    Set<String> want = privacy(item.labels());
    Set<String> got = privacy(new TreeSet<>(read.wireNames()));
    mails++;
    exact += want.equals(got) ? 1 : 0;
    right += !want.isEmpty() && !got.isEmpty() ? 1 : 0;
    excess += want.isEmpty() && !got.isEmpty() ? 1 : 0;
    missed += !want.isEmpty() && got.isEmpty() ? 1 : 0;
    boolean numberAsData = item.labels().contains("porting") && got.contains("portability");
    boolean dataAsNumber =
        want.contains("portability")
            && !got.contains("portability")
            && read.topic() == Label.PORTING;
    confused += numberAsData || dataAsNumber ? 1 : 0;
    sure += read.sure() ? 1 : 0;
    sureExact += read.sure() && want.equals(got) ? 1 : 0;
    sureRight += read.sure() && !want.isEmpty() ? 1 : 0;
    for (String label : PRIVACY) {
      int[] counts = labels.computeIfAbsent(label, any -> new int[3]);
      counts[0] += want.contains(label) && got.contains(label) ? 1 : 0;
      counts[1] += !want.contains(label) && got.contains(label) ? 1 : 0;
      counts[2] += want.contains(label) && !got.contains(label) ? 1 : 0;
    }
  }

  int mails() {
    return mails;
  }

  double recall() {
    return right + missed == 0 ? 1 : (double) right / (right + missed);
  }

  double precision() {
    return right + excess == 0 ? 1 : (double) right / (right + excess);
  }

  double exact() {
    return mails == 0 ? 1 : (double) exact / mails;
  }

  /** Mails about a number that were read as being about data, or the reverse. */
  int confused() {
    return confused;
  }

  Map<String, int[]> labels() {
    return labels;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "any recall %.3f precision %.3f exact %.3f of %d mails, number/data confused %d; sure %d,"
            + " of them exact %d, asking for something %d",
        recall(),
        precision(),
        exact(),
        mails,
        confused,
        sure,
        sureExact,
        sureRight);
  }
}
