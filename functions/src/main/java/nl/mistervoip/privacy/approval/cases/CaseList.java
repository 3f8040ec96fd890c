package nl.mistervoip.privacy.approval.cases;

import java.util.List;
import nl.mistervoip.privacy.approval.api.Call;
import nl.mistervoip.privacy.casefile.CasePage;

/** Which cases a list shows. */
final class CaseList {
  static final List<String> NAMES = List.of("open", "closed");

  private static final int SHORT = 50;
  private static final int LONG = 100;

  /** How many cases a page may hold. */
  static final List<String> SIZES = List.of(Integer.toString(SHORT), Integer.toString(LONG));

  /**
   * Which page of a list.
   *
   * @param cursor of the page before, or empty text
   * @param size how many cases at most
   */
  record From(String cursor, int size) {
    /** As it was asked for; a short page without a size. */
    static From of(Call call) {
      String size = call.query("size");
      return new From(call.query("cursor"), size.isEmpty() ? SHORT : Integer.parseInt(size));
    }
  }

  private CaseList() {}

  /** The part of the cases with this name; the open ones without a name. */
  static CasePage.Part of(String name) {
    return name.equals("closed") ? CasePage.Part.CLOSED : CasePage.Part.OPEN;
  }
}
