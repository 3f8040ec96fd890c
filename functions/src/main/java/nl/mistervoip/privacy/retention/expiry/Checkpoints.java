package nl.mistervoip.privacy.retention.expiry;

import java.util.Optional;

/** Where a round goes on after a night, or after it died. */
interface Checkpoints {
  /** The round that has not ended, if there is one. */
  Optional<Progress> find();

  /** Replaces it. */
  void put(Progress progress);

  /** The round has ended. */
  void clear();
}
