package nl.mistervoip.privacy.notifications;

import static nl.mistervoip.privacy.casefile.LetterFields.ACKNOWLEDGEMENT;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.casefile.LetterFields;

/** The letters there are. */
enum LetterKind {
  RECEIPT(ACKNOWLEDGEMENT, false, false),
  IDENTITY_LINK(LetterFields.IDENTITY_LINK, true, true),
  IDENTITY_CODE(LetterFields.IDENTITY_CODE, true, true),
  IDENTITY_REMINDER_1(LetterFields.IDENTITY_REMINDER_1, true, false),
  IDENTITY_REMINDER_2(LetterFields.IDENTITY_REMINDER_2, true, false),
  IDENTITY_HOLD(LetterFields.IDENTITY_HOLD, true, false),
  DOCUMENT_LINK(LetterFields.DOCUMENT_LINK, true, true),
  DOCUMENT_AGAIN(LetterFields.DOCUMENT_AGAIN, true, true),
  DOCUMENT_REMINDER(LetterFields.DOCUMENT_REMINDER, true, false),
  PACKAGE_LINK(LetterFields.PACKAGE_LINK, true, true),
  PACKAGE_CODE(LetterFields.PACKAGE_CODE, true, true),
  TRANSFER_LINK(LetterFields.TRANSFER_LINK, true, true),
  TRANSFER_NOTICE(LetterFields.TRANSFER_NOTICE, true, true),
  ERASURE_CONFIRMATION(LetterFields.ERASURE_CONFIRMATION, true, false),
  MARKETING_STOPPED(LetterFields.MARKETING_STOPPED, true, false),
  RESTRICTION_CONFIRMED(LetterFields.RESTRICTION_CONFIRMED, true, false),
  RECTIFIED(LetterFields.RECTIFIED, true, false),
  RECIPIENTS_LIST(LetterFields.RECIPIENTS_LIST, true, false),
  OBJECTION_UPHELD(LetterFields.OBJECTION_UPHELD, true, false),
  CONSENT_WITHDRAWN(LetterFields.CONSENT_WITHDRAWN, true, false),
  RESTRICTION_LIFTING(LetterFields.RESTRICTION_LIFTING, true, false),
  EXTENSION(LetterFields.EXTENSION, true, false),
  REFUSAL(LetterFields.REFUSAL, true, false),
  WITHDRAWAL(LetterFields.WITHDRAWAL, false, false),
  UNIDENTIFIED(LetterFields.UNIDENTIFIED, false, false),
  NO_DATA(LetterFields.NO_DATA, true, false),
  MATTER(LetterFields.MATTER, true, false);

  /** Those that people can see word for word before they decide that they go. */
  private static final Set<LetterKind> SEEN =
      EnumSet.of(
          ERASURE_CONFIRMATION,
          RECTIFIED,
          OBJECTION_UPHELD,
          RESTRICTION_LIFTING,
          EXTENSION,
          REFUSAL,
          WITHDRAWAL,
          NO_DATA,
          MATTER);

  private final String key;
  private final boolean needsFacts;
  private final boolean secret;

  LetterKind(String key, boolean needsFacts, boolean secret) {
    this.key = key;
    this.needsFacts = needsFacts;
    this.secret = secret;
  }

  static LetterKind of(String key) {
    return Arrays.stream(values())
        .filter(kind -> kind.key.equals(key))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "There is no letter of that name. There are: " + keys()));
  }

  String key() {
    return key;
  }

  /** Whether another room must have said what the letter is to tell. */
  boolean needsFacts() {
    return needsFacts;
  }

  /** Whether the facts open something, so that they must not outlive the sending. */
  boolean secret() {
    return secret;
  }

  /** Whether people can have seen it word for word before they decided that it goes. */
  boolean seenBefore() {
    return SEEN.contains(this);
  }

  /** Whether it still goes out when the request was taken back: a restriction outlives that. */
  boolean afterWithdrawal() {
    return this == WITHDRAWAL || this == RESTRICTION_LIFTING;
  }

  private static String keys() {
    return Arrays.stream(values()).map(LetterKind::key).collect(Collectors.joining(", "));
  }
}
