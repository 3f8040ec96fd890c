package nl.mistervoip.privacy.identity.upload;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.request.CaseId;

/** Links in memory, under the same conditions as the table. */
final class InMemoryInvitations implements Invitations {
  private final Map<String, Invitation> rows = new HashMap<>();
  private final Map<CaseId, String> pointers = new HashMap<>();

  @Override
  public synchronized Invitation claim(Invitation wanted) {
    Optional<Invitation> present =
        ofCase(wanted.caseId()).filter(one -> one.round() >= wanted.round());
    if (present.isEmpty()) {
      rows.put(wanted.tokenHash(), wanted);
      pointers.put(wanted.caseId(), wanted.tokenHash());
    }
    return present.orElse(wanted);
  }

  @Override
  public synchronized Optional<Invitation> ofCase(CaseId id) {
    return Optional.ofNullable(pointers.get(id)).flatMap(this::find);
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
