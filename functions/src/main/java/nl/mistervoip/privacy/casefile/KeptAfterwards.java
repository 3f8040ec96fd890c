package nl.mistervoip.privacy.casefile;

import java.time.Period;

/**
 * What the desk itself keeps of a case once it is closed, and for how long: what letters say of it.
 *
 * @param content mails, letters and everything else that is sealed in the case
 * @param record rights, dates and states, without a name or an address
 */
public record KeptAfterwards(Period content, Period record) {
  /**
   * The terms that are delivered with the code.
   *
   * @return those by which the cases go
   */
  public static KeptAfterwards load() {
    OwnTerms terms = OwnTerms.load();
    return new KeptAfterwards(terms.of("case-content"), terms.of("case-record"));
  }
}
