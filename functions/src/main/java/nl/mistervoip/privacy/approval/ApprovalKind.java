package nl.mistervoip.privacy.approval;

import java.util.Locale;
import java.util.Optional;
import nl.mistervoip.privacy.request.CaseEvent;

/** What a person decides on, and what each decision does to the case. */
enum ApprovalKind {
  /** Whether the person who asks is who the company knows. */
  IDENTITY,
  /** Whether a package of data may go out. */
  ACCESS,
  /** Whether data may be erased as planned. */
  ERASURE,
  /** Whether a retention sweep may be released. */
  SWEEP;

  /**
   * The events of the case.
   *
   * @param asked when the decision is laid before the team
   * @param approved when the team agrees
   * @param refused when the team refuses
   */
  record Moves(CaseEvent asked, CaseEvent approved, CaseEvent refused) {}

  private static final Moves OF_IDENTITY =
      new Moves(CaseEvent.DOUBT_IDENTITY, CaseEvent.CONFIRM_IDENTITY, CaseEvent.REFUSE);
  private static final Moves OF_A_RIGHT =
      new Moves(CaseEvent.ASK_APPROVAL, CaseEvent.APPROVE, CaseEvent.REFUSE);

  /** Empty when no case is concerned. */
  Optional<Moves> moves() {
    return switch (this) {
      case IDENTITY -> Optional.of(OF_IDENTITY);
      case ACCESS, ERASURE -> Optional.of(OF_A_RIGHT);
      case SWEEP -> Optional.empty();
    };
  }

  String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ApprovalKind ofWireName(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }
}
