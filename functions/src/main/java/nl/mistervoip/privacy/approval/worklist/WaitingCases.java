package nl.mistervoip.privacy.approval.worklist;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.approval.decision.Approval;
import nl.mistervoip.privacy.approval.decision.ApprovalKind;
import nl.mistervoip.privacy.approval.decision.ApprovalState;
import nl.mistervoip.privacy.approval.decision.Approvals;
import nl.mistervoip.privacy.approval.decision.Question;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.datamap.AccessPath;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.IdentifierKind;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.datamap.Subject;
import nl.mistervoip.privacy.datamap.Worklist;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;

/**
 * Whose answers wait for a look-up by hand: a question whether the store is tried again lies before
 * the team, and the person of the case has the identifier that is looked by. An identifier that can
 * pass to somebody else, such as a phone number, is not enough for a file: nothing in it can be
 * held against the time in which the number was the person's.
 */
final class WaitingCases {
  private static final int PAGE = 100;
  private static final int MOST_PAGES = 20;
  private static final String BY = "by.";

  private final Approvals approvals;
  private final Cases cases;
  private final CaseVault vault;
  private final DataMap map;

  WaitingCases(Approvals approvals, Cases cases, CaseVault vault, DataMap map) {
    this.approvals = approvals;
    this.cases = cases;
    this.vault = vault;
    this.map = map;
  }

  List<CaseId> of(Worklist.Asked asked) {
    Set<String> kinds = asked.task().kind() == Worklist.Kind.LOOK_UP ? kinds(asked) : Set.of();
    if (kinds.isEmpty()) {
      return List.of();
    }
    Set<String> values =
        asked.facts().stream()
            .filter(fact -> fact.name().startsWith(BY))
            .map(Worklist.Fact::value)
            .collect(Collectors.toUnmodifiableSet());
    List<CaseId> asking =
        open().stream()
            .map(Approval::question)
            .filter(question -> waitsFor(question, asked.task().store()))
            .flatMap(question -> question.caseId().stream())
            .distinct()
            .toList();
    return preparing(asking).stream().filter(id -> isOf(id, kinds, values)).toList();
  }

  /** The question of a case that was withdrawn since stays open until somebody lists it. */
  private List<CaseId> preparing(List<CaseId> asking) {
    Map<CaseId, CaseRecord> found = asking.isEmpty() ? Map.of() : cases.findAll(asking);
    return asking.stream()
        .filter(
            id ->
                Optional.ofNullable(found.get(id))
                    .filter(record -> record.state() == CaseState.PREPARING)
                    .isPresent())
        .toList();
  }

  /** The kinds of identifiers that lead to the store and to one person for good. */
  private Set<String> kinds(Worklist.Asked asked) {
    Set<String> lasting =
        map.identifiers().stream()
            .filter(kind -> !kind.bounded())
            .map(IdentifierKind::id)
            .collect(Collectors.toUnmodifiableSet());
    return map.stores().stream()
        .filter(store -> store.id().equals(asked.task().store()))
        .map(Store::paths)
        .flatMap(List::stream)
        .map(AccessPath::identifier)
        .filter(lasting::contains)
        .collect(Collectors.toUnmodifiableSet());
  }

  private List<Approval> open() {
    List<Approval> all = new ArrayList<>();
    Optional<String> next = Optional.of("");
    for (int page = 0; page < MOST_PAGES && next.isPresent(); page++) {
      Approvals.Page read = approvals.inState(ApprovalState.OPEN, next.get(), PAGE);
      all.addAll(read.approvals());
      next = read.next();
    }
    return all;
  }

  private static boolean waitsFor(Question question, String store) {
    return question.kind() == ApprovalKind.RETRY
        && question.summary().get("unreachable") instanceof List<?> silent
        && silent.contains(store);
  }

  private boolean isOf(CaseId id, Set<String> kinds, Set<String> values) {
    return vault.findJson(id, Subject.VAULT_NAME, Subject.class).stream()
        .flatMap(subject -> subject.identifiers().stream())
        .anyMatch(one -> kinds.contains(one.kind()) && values.contains(one.value()));
  }
}
