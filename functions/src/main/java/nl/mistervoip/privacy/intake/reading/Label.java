package nl.mistervoip.privacy.intake.reading;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import nl.mistervoip.privacy.request.Right;

/** What a mail can be about; the names are those of the design, section 5. */
public enum Label {
  ACCESS(Kind.RIGHT),
  PORTABILITY(Kind.RIGHT),
  RECTIFICATION(Kind.RIGHT),
  ERASURE(Kind.RIGHT),
  RESTRICTION(Kind.RIGHT),
  OBJECTION_MARKETING(Kind.RIGHT),
  OBJECTION_OTHER(Kind.RIGHT),
  CONSENT_WITHDRAWAL(Kind.RIGHT),
  RECIPIENTS_LIST(Kind.RIGHT),
  BREACH_REPORT(Kind.PRIVACY),
  COMPLAINT_PRIVACY(Kind.PRIVACY),
  IDENTITY_REPLY(Kind.PRIVACY),
  REMINDER(Kind.PRIVACY),
  WITHDRAWAL_OF_REQUEST(Kind.PRIVACY),
  ON_BEHALF(Kind.PRIVACY),
  DECEASED(Kind.PRIVACY),
  /**
   * Privacy is spoken of and no right is named: makes a person look, and is never shown as a label.
   */
  UNNAMED_RIGHT(Kind.PRIVACY),
  PORTING(Kind.SERVICE),
  CONTRACT_END(Kind.SERVICE),
  INVOICE(Kind.SERVICE),
  FAULT(Kind.SERVICE),
  ORDER(Kind.SERVICE),
  NUISANCE_CALL(Kind.SERVICE),
  AUTHORITY_DEMAND(Kind.OTHER_TOPIC),
  SALES(Kind.OTHER_TOPIC),
  NEWSLETTER(Kind.OTHER_TOPIC),
  PHISHING(Kind.OTHER_TOPIC),
  JOB(Kind.OTHER_TOPIC),
  B2B_AVG_PAPERWORK(Kind.OTHER_TOPIC),
  AUTO_REPLY(Kind.OTHER_TOPIC),
  OTHER(Kind.OTHER_TOPIC),
  NOT_PRIVACY(Kind.OTHER_TOPIC);

  private enum Kind {
    RIGHT,
    PRIVACY,
    SERVICE,
    OTHER_TOPIC
  }

  private final Kind kind;

  Label(Kind kind) {
    this.kind = kind;
  }

  /** Lower case with underscores, as in commands and records. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it belongs to a privacy matter: a right, or what surrounds one. */
  public boolean isPrivacy() {
    return kind == Kind.RIGHT || kind == Kind.PRIVACY;
  }

  /** Whether it is work for the service desk that customers ask for. */
  public boolean isService() {
    return kind == Kind.SERVICE;
  }

  /** The right it asks for, if it asks for one. */
  public Optional<Right> right() {
    return kind == Kind.RIGHT ? Optional.of(Right.valueOf(name())) : Optional.empty();
  }

  /** The label with this wire name. */
  public static Label ofWireName(String wireName) {
    return Arrays.stream(values())
        .filter(label -> label.wireName().equals(wireName))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException("There is no label " + wireName + "; see Label."));
  }
}
