package nl.mistervoip.privacy.approval.web.decision;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.approval.web.frame.Person;

/** A question before the team as the API lists it: see {@code GET /api/approvals}. */
public record ApprovalLine(
    String approvalId,
    String subject,
    String kind,
    String state,
    int required,
    List<Given> given,
    String digest,
    JsonNode summary,
    Instant openedAt,
    boolean unheard,
    List<Barred> barred) {
  /** Who agreed and when. */
  public record Given(String by, Instant at) {}

  /** Who may not be the one whose agreement lets data go out; by nobody means everybody. */
  public record Barred(String by, String why) {}

  /** Whether it still waits for an answer. */
  public boolean open() {
    return state.equals("open");
  }

  /** Whether this person has agreed to it. */
  public boolean givenBy(Person person) {
    return given.stream().anyMatch(one -> one.by().equals(person.id()));
  }

  /** Why this person's agreement alone would not do; empty when it would. */
  Optional<String> barredFor(Person person) {
    return barred.stream()
        .filter(one -> one.by().isEmpty() || one.by().equals(person.id()))
        .map(Barred::why)
        .findFirst();
  }

  /** Whether this person's agreement still counts for it, as far as is known here. */
  public boolean waitsFor(Person person) {
    return !givenBy(person) && barredFor(person).isEmpty();
  }

  /** Whether it is about a case, and not a sweep. */
  boolean ofCase() {
    return subject.matches("MV-.*");
  }

  /** The page of what it is about; the first page when that has none. */
  String about() {
    if (ofCase()) {
      return "/console/cases/" + subject;
    }
    return kind.equals("sweep") ? "/console/sweeps/" + subject : "/console";
  }
}
