package nl.mistervoip.privacy.approval.decision;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.mistervoip.privacy.audit.AuditTrail;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.platform.SideBySide;
import nl.mistervoip.privacy.platform.Together;
import nl.mistervoip.privacy.request.CaseId;

/**
 * Whether what a question is about still waits for it.
 *
 * @param cases the cases
 * @param trail by which a sweep is read
 */
public record Standing(Cases cases, AuditTrail trail) {
  /** How many sweeps are read at a time, at most. */
  private static final int AT_ONCE = 8;

  /**
   * The questions for which it is over: about a case that is closed or not kept any more, or a
   * sweep that was cancelled or in any other way does not wait to be released. All their cases are
   * read at once.
   *
   * @param approvals some questions
   * @param now the time of asking
   * @return the ids of those that are over
   */
  public Set<String> over(Collection<Approval> approvals, Instant now) {
    List<Question> questions = approvals.stream().map(Approval::question).toList();
    Together reads = new Together();
    Supplier<Set<String>> ofCases = reads.add(() -> overWithTheirCase(questions));
    Supplier<Set<String>> ofSweeps = reads.add(() -> overWithTheirSweep(questions, now));
    reads.run();
    return Stream.of(ofCases, ofSweeps)
        .flatMap(some -> some.get().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private Set<String> overWithTheirCase(List<Question> questions) {
    List<CaseId> ids =
        questions.stream().flatMap(one -> aboutACase(one).stream()).distinct().toList();
    Map<CaseId, CaseRecord> found = ids.isEmpty() ? Map.of() : cases.findAll(ids);
    return questions.stream()
        .filter(one -> aboutACase(one).filter(id -> isOver(found, id)).isPresent())
        .map(Question::approvalId)
        .collect(Collectors.toSet());
  }

  private Set<String> overWithTheirSweep(List<Question> questions, Instant now) {
    List<Question> sweeps =
        questions.stream().filter(one -> one.kind() == ApprovalKind.SWEEP).toList();
    List<Boolean> over =
        SideBySide.map(
            AT_ONCE,
            sweeps,
            one -> SweepStage.of(trail.of(one.subject()), now) != SweepStage.WAITING);
    return IntStream.range(0, sweeps.size())
        .filter(over::get)
        .mapToObj(place -> sweeps.get(place).approvalId())
        .collect(Collectors.toSet());
  }

  private static Optional<CaseId> aboutACase(Question question) {
    return question.kind() == ApprovalKind.SWEEP ? Optional.empty() : question.caseId();
  }

  private static boolean isOver(Map<CaseId, CaseRecord> found, CaseId id) {
    return Optional.ofNullable(found.get(id)).map(record -> record.state().closed()).orElse(true);
  }
}
