package nl.mistervoip.privacy.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The anchors, each written once for all. */
interface Anchors {
  /** All anchors by day; of a day that was written over, the first writing counts. */
  List<Anchor.Proved> all();

  /** The latest anchor, or empty before the first. */
  Optional<Anchor.Proved> latest();

  /** Stores an anchor unless its day has one; gives back the one that holds. */
  Anchor.Proved keep(Anchor.Proved anchor);

  /** The anchor of a day, or empty. */
  Optional<Anchor.Proved> of(LocalDate day);
}
