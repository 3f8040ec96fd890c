package nl.mistervoip.privacy.approval.cases;

import java.util.List;
import nl.mistervoip.privacy.casefile.CasePage;

/** Which cases a list shows. */
final class CaseList {
  static final List<String> NAMES = List.of("open", "closed");

  /** Of which cases it is said that they will be late. */
  static final List<String> FORECASTS = List.of("all");

  private CaseList() {}

  /** The part of the cases with this name; the open ones without a name. */
  static CasePage.Part of(String name) {
    return name.equals("closed") ? CasePage.Part.CLOSED : CasePage.Part.OPEN;
  }
}
