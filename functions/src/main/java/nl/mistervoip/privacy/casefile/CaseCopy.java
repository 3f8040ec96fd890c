package nl.mistervoip.privacy.casefile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Extension;
import nl.mistervoip.privacy.request.Language;
import nl.mistervoip.privacy.request.Pause;
import nl.mistervoip.privacy.request.Right;

/** A case with something of it changed, all else as it is; made once. */
final class CaseCopy {
  private final CaseRecord from;
  private CaseState state;
  private List<Right> rights;
  private List<String> labels;
  private Language language;
  private String waitingFor;
  private Optional<CaseState> resumeState;
  private Optional<Pause> pause;
  private Optional<Extension> extension;

  CaseCopy(CaseRecord from) {
    this.from = from;
    this.state = from.state();
    this.rights = from.rights();
    this.labels = from.labels();
    this.language = from.language();
    this.waitingFor = from.waitingFor();
    this.resumeState = from.resumeState();
    this.pause = from.pause();
    this.extension = from.extension();
  }

  CaseCopy movedTo(CaseState next, CaseState aim, Instant now) {
    this.resumeState = resume(next, aim);
    this.pause = pausedBy(next, now);
    this.state = next;
    this.waitingFor = CaseRecord.waitingFor(next);
    return this;
  }

  private Optional<CaseState> resume(CaseState next, CaseState aim) {
    if (next == CaseState.AWAITING_POST) {
      return Optional.of(aim);
    }
    return next == CaseState.NEEDS_ATTENTION || next == CaseState.ANSWER_RETURNED
        ? Optional.of(from.state())
        : Optional.empty();
  }

  /** The clock of the second dates stands still exactly while the case waits for the person. */
  private Optional<Pause> pausedBy(CaseState next, Instant now) {
    if (next == CaseState.IDENTIFYING) {
      return from.pause().or(() -> Pause.begun(from.due().received(), now));
    }
    return from.pause().map(running -> running.endedAt(now));
  }

  CaseCopy extendedBy(Extension more) {
    this.extension = Optional.of(more);
    return this;
  }

  CaseCopy answeredIn(Language other) {
    this.language = other;
    return this;
  }

  CaseCopy without(Right notAsked) {
    this.rights = rights.stream().filter(right -> right != notAsked).toList();
    return this;
  }

  CaseCopy labelled(String label, boolean read) {
    Stream<String> others = labels.stream().filter(one -> !one.equals(label));
    this.labels = Stream.concat(others, Stream.of(label).filter(one -> read)).toList();
    return this;
  }

  CaseRecord made() {
    return new CaseRecord(
        from.id(),
        state,
        rights,
        labels,
        language,
        from.receivedAt(),
        from.due(),
        waitingFor,
        resumeState,
        pause,
        extension);
  }
}
