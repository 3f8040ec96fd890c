package nl.mistervoip.privacy.identity.upload;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.request.CaseId;

/** Links in memory, under the same conditions as the table. */
final class InMemoryInvitations implements Invitations {
  private final Map<String, Invitation> rows = new HashMap<>();
  private final Map<CaseId, String> pointers = new HashMap<>();
  private final Set<String> closed = new HashSet<>();
  private Runnable afterClaim = () -> {};

  /** What happens between a claim and what its caller does next. */
  void afterClaim(Runnable event) {
    afterClaim = event;
  }

  @Override
  public synchronized Invitation claim(Invitation wanted) {
    Optional<Invitation> present =
        ofCase(wanted.caseId()).filter(one -> one.round() >= wanted.round());
    if (present.isEmpty()) {
      rows.put(wanted.tokenHash(), wanted);
      pointers.put(wanted.caseId(), wanted.tokenHash());
    }
    afterClaim.run();
    return present.orElse(wanted);
  }

  @Override
  public synchronized Optional<Invitation> ofCase(CaseId id) {
    return Optional.ofNullable(pointers.get(id)).flatMap(this::find);
  }

  @Override
  public synchronized boolean works(CaseId id, String tokenHash) {
    return tokenHash.equals(pointers.get(id)) && !closed.contains(tokenHash);
  }

  @Override
  public synchronized void close(CaseId id, int round) {
    ofCase(id).filter(one -> one.round() <= round).ifPresent(one -> closed.add(one.tokenHash()));
  }

  @Override
  public synchronized Optional<Invitation> find(String tokenHash) {
    return Optional.ofNullable(rows.get(tokenHash));
  }

  @Override
  public synchronized void use(String tokenHash) {
    rows.computeIfPresent(tokenHash, (key, one) -> one.asUsed());
  }
}
