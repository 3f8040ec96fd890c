package nl.mistervoip.privacy.approval.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;

/** A question before the team as the API lists it: see {@code GET /api/approvals}. */
record ApprovalLine(
    String approvalId,
    String subject,
    String kind,
    String state,
    int required,
    List<Given> given,
    String digest,
    JsonNode summary,
    Instant openedAt,
    boolean unheard) {
  /** Who agreed and when. */
  record Given(String by, Instant at) {}

  boolean open() {
    return state.equals("open");
  }

  boolean givenBy(Person person) {
    return given.stream().anyMatch(one -> one.by().equals(person.id()));
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
