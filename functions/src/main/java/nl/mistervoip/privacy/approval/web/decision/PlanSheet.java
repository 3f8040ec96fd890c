package nl.mistervoip.privacy.approval.web.decision;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.approval.web.frame.Shell;

/** A plan of erasure as the API shows it: see {@code GET /api/approvals/{id}/plan}. */
record PlanSheet(String digest, String mapVersion, LocalDate plannedOn, List<StoreShares> stores) {
  /** As people ask: what goes, what is cut down, what is protected, what stays, what goes later. */
  private static final List<String> ORDER =
      List.of("erased", "reduced", "held", "kept", "at-contract-end");

  /** What becomes of the items of one store. */
  record StoreShares(
      String store,
      String title,
      String category,
      String controller,
      long items,
      List<Share> shares,
      long erasedBefore) {}

  /** Items with the same outcome by the same rule. */
  record Share(
      String outcome,
      String ground,
      long count,
      Optional<LocalDate> firstUntil,
      Optional<LocalDate> lastUntil,
      long open) {}

  /** One line of a table. */
  record Row(StoreShares store, Share share) {
    /** Until when it stays, in words; empty text when the outcome says it. */
    String until(Shell shell) {
      if (share.firstUntil().isEmpty() || share.lastUntil().isEmpty()) {
        return share.outcome().equals("kept") || share.outcome().equals("reduced")
            ? shell.say("plan.until.open")
            : "";
      }
      String last = shell.day(share.lastUntil().get());
      String first = shell.day(share.firstUntil().get());
      String until =
          first.equals(last)
              ? shell.say("plan.until", "day", last)
              : shell.say("plan.until.between", "first", first, "last", last);
      return share.open() == 0
          ? until
          : until + " " + shell.say("plan.until.some", "count", Long.toString(share.open()));
    }
  }

  /** All lines of one outcome. */
  record Group(String outcome, List<Row> rows) {
    String count() {
      return Long.toString(rows.stream().mapToLong(row -> row.share().count()).sum());
    }
  }

  /** Stores in which an earlier plan of the case erased something. */
  List<StoreShares> erasedBefore() {
    return stores.stream().filter(store -> store.erasedBefore() > 0).toList();
  }

  /** How much an earlier plan of the case erased in all. */
  String countBefore() {
    return Long.toString(stores.stream().mapToLong(StoreShares::erasedBefore).sum());
  }

  /** The outcomes that there are. */
  List<Group> groups() {
    return ORDER.stream()
        .map(outcome -> new Group(outcome, rows(outcome)))
        .filter(group -> !group.rows().isEmpty())
        .toList();
  }

  private List<Row> rows(String outcome) {
    return stores.stream()
        .flatMap(store -> store.shares().stream().map(share -> new Row(store, share)))
        .filter(row -> row.share().outcome().equals(outcome))
        .toList();
  }
}
