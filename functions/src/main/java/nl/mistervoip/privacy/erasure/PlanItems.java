package nl.mistervoip.privacy.erasure;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Some items of one store of a plan, each with what becomes of it.
 *
 * @param digest of the plan
 * @param store its id
 * @param title what the store is called
 * @param from how many items of the store stand before these
 * @param total how many items the plan has of the store
 * @param items in the order of the plan
 */
public record PlanItems(
    String digest, String store, String title, int from, long total, List<Line> items) {
  /** So many items are shown at once. */
  public static final int PAGE = 100;

  /**
   * One item.
   *
   * @param key by what it is known in its store; identifiers are covered but for their end
   * @param outcome as in {@link PlanView.Share#outcome()}
   * @param ground as in {@link PlanView.Share#ground()}
   * @param until the last day on which it is kept; absent when it has none that is known
   * @param stays what stays of an item that is cut down; none for any other
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record Line(
      List<Part> key,
      String outcome,
      String ground,
      Optional<LocalDate> until,
      List<String> stays) {}

  /**
   * One attribute of a key.
   *
   * @param name what it is called
   * @param value covered but for its end, or a moment
   */
  public record Part(String name, String value) {
    @Override
    public String toString() {
      return "Part[" + name + " REDACTED]";
    }
  }
}
