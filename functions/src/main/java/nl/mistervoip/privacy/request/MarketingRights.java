package nl.mistervoip.privacy.request;

import java.util.List;

/**
 * Which of the rights asked are about direct marketing: the objection to it (GDPR Art. 21(2)), and
 * the withdrawal of consent (Art. 7(3)) that comes with one. A withdrawal by itself is carried out
 * like any other right.
 */
public final class MarketingRights {
  private MarketingRights() {}

  /**
   * Whether advertising is to stop.
   *
   * @param rights what is asked
   * @return true when an objection to direct marketing is among them
   */
  public static boolean areIn(List<Right> rights) {
    return rights.contains(Right.OBJECTION_MARKETING);
  }

  /**
   * What is left to answer once advertising has stopped.
   *
   * @param rights what is asked
   * @return the others in their order; all of them when no objection is among them
   */
  public static List<Right> othersIn(List<Right> rights) {
    return areIn(rights)
        ? rights.stream()
            .filter(right -> right != Right.OBJECTION_MARKETING)
            .filter(right -> right != Right.CONSENT_WITHDRAWAL)
            .toList()
        : rights;
  }
}
