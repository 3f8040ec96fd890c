package nl.mistervoip.privacy.intake.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Records of mails in memory, with an index that may lag behind. */
public final class FakeMailRecords implements MailRecords {
  final List<Stored> stored = new ArrayList<>();
  final Map<String, Registered> registered = new HashMap<>();
  final Set<String> hiddenFromIndex = new HashSet<>();

  /** A count over no mails at all. */
  public static Reconciliation ofNothing() {
    return new Reconciliation(new FakeMailRecords());
  }

  @Override
  public List<Registered> registeredOn(LocalDate day) {
    return registered.values().stream()
        .filter(mail -> mail.receivedAt().toString().startsWith(day.toString()))
        .filter(mail -> !hiddenFromIndex.contains(mail.id()))
        .toList();
  }

  @Override
  public Optional<Registered> find(String id) {
    return Optional.ofNullable(registered.get(id));
  }

  @Override
  public List<Stored> stored() {
    return List.copyOf(stored);
  }

  @Override
  public Set<String> failed() {
    return Set.of();
  }
}
