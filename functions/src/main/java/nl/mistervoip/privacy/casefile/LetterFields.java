package nl.mistervoip.privacy.casefile;

/**
 * The names that rooms use in {@link LetterFacts}: which letters there are, and what each needs to
 * be told. The room that fills the facts writes texts (category, ground, controller) in the
 * language of the case; dates as ISO text ({@code 2033-12-31}), moments as ISO instants ({@code
 * 2026-11-24T10:00:00Z}), counts as digits.
 */
public final class LetterFields {
  /** Letter: the request arrived. Needs no facts. */
  public static final String ACKNOWLEDGEMENT = "acknowledgement";

  /**
   * Letter: a one-time link to confirm who is asking. Values {@link #LINK}, {@link #EXPIRES},
   * {@link #FACTS} if facts are asked as well.
   */
  public static final String IDENTITY_LINK = "identity-link";

  /**
   * Letter or text message: the code that goes with the identity link. Values {@link #CODE}, {@link
   * #EXPIRES}.
   */
  public static final String IDENTITY_CODE = "identity-code";

  /**
   * Letter: first reminder that the identity link waits; carries no link. Value {@link #EXPIRES}.
   */
  public static final String IDENTITY_REMINDER_1 = "identity-reminder-1";

  /**
   * Letter: second reminder that the identity link waits; carries no link. Value {@link #EXPIRES}.
   */
  public static final String IDENTITY_REMINDER_2 = "identity-reminder-2";

  /**
   * Letter to the contact point that was on file for longer: a request came in shortly after
   * another contact point was changed. Value {@link #HOLD_UNTIL}.
   */
  public static final String IDENTITY_HOLD = "identity-hold";

  /**
   * Letter: a person of the team asks for a masked copy of an identity document. Values {@link
   * #LINK}, {@link #EXPIRES}, {@link #ATTEMPT}.
   */
  public static final String DOCUMENT_LINK = "document-link";

  /**
   * Letter: a copy was destroyed because of what it showed or was, and another is asked. Values as
   * {@link #DOCUMENT_LINK} and {@link #PROBLEM}; table {@link #SEEN}.
   */
  public static final String DOCUMENT_AGAIN = "document-again";

  /**
   * Letter: a copy was asked and none has come in. Values {@link #EXPIRES}, {@link #ATTEMPT}; no
   * link, so that no second secret is about.
   */
  public static final String DOCUMENT_REMINDER = "document-reminder";

  /** Value: {@code yes} when a part was erased and a person refused the rest. */
  public static final String PARTLY = "partly";

  /**
   * Value, optional: how many items came in or came to light after it was planned what is erased,
   * and were left alone; digits.
   */
  public static final String CAME_LATER = "came-later";

  /** Value, with {@link #CAME_LATER}: the day of that plan, an ISO date. */
  public static final String PLANNED_ON = "planned-on";

  /** Value: the erasure went on later, when a contract or a hold had ended. */
  public static final String LATER = "later";

  /**
   * Letter: the answer takes longer (GDPR Art. 12(3)). Values {@link #GROUND} (a name of {@link
   * nl.mistervoip.privacy.request.Extension.Ground}), {@link #REASON}, {@link #UNTIL}; {@link
   * #ADDITION} if any.
   */
  public static final String EXTENSION = "extension";

  /** Letter: a link to the package. Values {@link #LINK}, {@link #EXPIRES}, {@link #DOWNLOADS}. */
  public static final String PACKAGE_LINK = "package-link";

  /**
   * Letter or text message: the code that goes with the package link. Values {@link #CODE}, {@link
   * #EXPIRES}.
   */
  public static final String PACKAGE_CODE = "package-code";

  /**
   * Letter to another controller: a link to what the person has transferred to it (GDPR Art.
   * 20(2)). Values {@link #LINK}, {@link #EXPIRES}, {@link #DOWNLOADS}.
   */
  public static final String TRANSFER_LINK = "transfer-link";

  /**
   * Letter to the person: to whom the data goes, and the code without which it cannot be opened
   * there. Values {@link #RECIPIENT}, {@link #CODE}, {@link #EXPIRES}.
   */
  public static final String TRANSFER_NOTICE = "transfer-notice";

  /**
   * Letter: what was erased and what is kept. Table {@link #OUTCOMES}; value {@link #BACKUPS_UNTIL}
   * if known, {@link #ADDITION} if any, {@link #CAME_LATER} and {@link #PLANNED_ON} when something
   * is new since the plan. When the rest was refused after a part had been carried out {@link
   * #PARTLY} and the values of {@link #REFUSAL}.
   */
  public static final String ERASURE_CONFIRMATION = "erasure-confirmation";

  /**
   * Letter: a person of the privacy team refused. Values {@link #GROUND}, {@link #REASON}; {@link
   * #RIGHT} when the case asks more than one thing, {@link #ADDITION} if any, and {@link #ATTEMPT}
   * for the second refusal in a case.
   */
  public static final String REFUSAL = "refusal";

  /**
   * Letter: the person took the request back, and a person of the team confirmed it. Value {@link
   * #REASON} when the mail was read wrongly instead: {@code no-request} or {@code deceased}, and
   * {@link #OF_MAIL}.
   */
  public static final String WITHDRAWAL = "withdrawal";

  /**
   * Letter: processing is restricted. Values {@link #SINCE}, {@link #NOTICE_DAYS}; {@link #WEIGHED}
   * when it is restricted while an objection is weighed, and {@link #ATTEMPT} for a further
   * restriction in a case.
   */
  public static final String RESTRICTION_CONFIRMED = "restriction-confirmed";

  /**
   * Letter: data was corrected. Tables {@link #CORRECTED} and {@link #RECIPIENTS}, which may be
   * empty; values {@link #ADDITION} if any, and {@link #ATTEMPT} for a further correction in a
   * case.
   */
  public static final String RECTIFIED = "rectified";

  /**
   * Letter: who received the person's data (GDPR Art. 15(1)(c), 19). Tables {@link #RECIPIENTS}
   * with {@link #CATEGORY}, {@link #CONTROLLER} and {@link #VALUE} (names, empty for nobody), and
   * {@link #TOLD}.
   */
  public static final String RECIPIENTS_LIST = "recipients-list";

  /** Letter: an objection was upheld. Table {@link #PURPOSES}; value {@link #ADDITION} if any. */
  public static final String OBJECTION_UPHELD = "objection-upheld";

  /** Letter: consents are withdrawn. Value {@link #SINCE}. */
  public static final String CONSENT_WITHDRAWN = "consent-withdrawn";

  /**
   * Letter: a restriction will be lifted. Values {@link #UNTIL} (the day on which), {@link
   * #REASON}, {@link #ATTEMPT}.
   */
  public static final String RESTRICTION_LIFTING = "restriction-lifting";

  /**
   * Letter: advertising has stopped. Values {@link #SINCE}, {@link #UNTIL}; {@link #CONTACTS}, one
   * row for each address or number that the person gave; {@link #MORE} when something else was
   * asked too.
   */
  public static final String MARKETING_STOPPED = "marketing-stopped";

  /** Letter: nobody showed who is asking within the term. Needs no values. */
  public static final String UNIDENTIFIED = "unidentified";

  /**
   * Letter: nothing was found. Values {@link #KEPT_CONTENT}, {@link #KEPT_RECORD} and {@link
   * #PORTABLE_ONLY}; tables {@link #SEARCHED}, one row for each kind of identifier that was
   * searched with, and {@link #PLACES}; goes only to a mailbox that was confirmed.
   */
  public static final String NO_DATA = "no-data";

  /**
   * Letter: of a matter without a right, in words of a person of the team. Values {@link
   * #TEMPLATE}, {@link #ADDITION} (the words), {@link #ATTEMPT}.
   */
  public static final String MATTER = "matter";

  /** Value: which letter of a matter, one of the {@code MATTER_} values. */
  public static final String TEMPLATE = "template";

  /** Letter of a matter: a complaint is answered. */
  public static final String MATTER_COMPLAINT = "complaint";

  /** Letter of a matter: number, days and times of nuisance calls are asked. */
  public static final String MATTER_NUISANCE_ASK = "nuisance-ask";

  /** Letter of a matter: who called is told to the subscriber, by a letter of its own. */
  public static final String MATTER_NUISANCE_TOLD = "nuisance-told";

  /** Letter of a matter: who called is not told. */
  public static final String MATTER_NUISANCE_NOT_TOLD = "nuisance-not-told";

  /**
   * Value: why a copy is asked again: {@code visible}, {@code failed}, or why it was not accepted,
   * such as {@code heic}.
   */
  public static final String PROBLEM = "problem";

  /**
   * Table: what of a copy could be seen; column {@link #KIND} the field, such as {@code bsn},
   * column {@link #OUTCOME} its state, such as {@code unsure}.
   */
  public static final String SEEN = "seen";

  /** Value: a one-time https link. */
  public static final String LINK = "link";

  /** Value: a one-time code, digits only. */
  public static final String CODE = "code";

  /** Value: until when a link or code works, an ISO instant. */
  public static final String EXPIRES = "expires";

  /** Value, optional: any text when the page behind the link also asks for facts. */
  public static final String FACTS = "facts";

  /** Value: the name of the controller to which data is transferred. */
  public static final String RECIPIENT = "recipient";

  /** Value: the moment from which a held request goes on, an ISO instant. */
  public static final String HOLD_UNTIL = "hold-until";

  /** Value: how often the package may be fetched, digits. */
  public static final String DOWNLOADS = "downloads";

  /**
   * Value, optional: how the code travels, {@link LetterFacts}'s channel {@code sms} or {@code
   * mail}, so that the letter with the link can say where to look for it.
   */
  public static final String CODE_CHANNEL = "code-channel";

  /**
   * Value, optional: which time this letter is written in this case: digits from 1, or digits and
   * small letters that mark a further time. A second link or a second refusal counts on, so that it
   * is sent although one of its kind went out before.
   */
  public static final String ATTEMPT = "attempt";

  /** Value, optional: which time an answer is delivered again after it came back, digits from 1. */
  public static final String AGAIN = "again";

  /**
   * Value of a refusal, optional: any text when we hold the data for somebody else, such as the
   * person's employer, who answers (GDPR Art. 28(3)(e)).
   */
  public static final String REFERRED = "referred";

  /** Value: the legal ground of a refusal, as the reader should see it. */
  public static final String GROUND = "ground";

  /** Value: the reason of a refusal in plain words, as the person who decided wrote it. */
  public static final String REASON = "reason";

  /** Id of the mail that a letter follows from, when another mail could lead to the same letter. */
  public static final String OF_MAIL = "of-mail";

  /**
   * Value, optional: what the person who decided adds in words of their own, paragraphs with an
   * empty line between; stands beside what the letter has to say and never instead of it.
   */
  public static final String ADDITION = "addition";

  /**
   * Value, optional: which of the things asked it is about, the wire name of a right such as {@code
   * erasure}.
   */
  public static final String RIGHT = "right";

  /**
   * Value, optional: the day on which the last backup that still holds erased data expires, an ISO
   * date.
   */
  public static final String BACKUPS_UNTIL = "backups-until";

  /** Table: one row for each category and outcome, in the order in which it is to be read. */
  public static final String OUTCOMES = "outcomes";

  /** Column of {@link #OUTCOMES}: the category of data, in the words of the privacy statement. */
  public static final String CATEGORY = "category";

  /** Column of {@link #OUTCOMES}: the company that holds it. */
  public static final String CONTROLLER = "controller";

  /** Column of {@link #OUTCOMES}: one of the {@code OUTCOME_} values. */
  public static final String OUTCOME = "outcome";

  /** Column of {@link #OUTCOMES}: how many records, digits. */
  public static final String COUNT = "count";

  /**
   * Column of {@link #OUTCOMES}: until when it is kept, an ISO date; empty when that is not known
   * or not so.
   */
  public static final String UNTIL = "until";

  /**
   * Column of {@link #OUTCOMES}, with {@link #OUTCOME_HELD}: what holds it, one of {@code dispute},
   * {@code restriction}, {@code nuisance} and {@code other}.
   */
  public static final String HOLD = "hold";

  /** Outcome: erased now. */
  public static final String OUTCOME_ERASED = "erased";

  /** Outcome: kept as it is, on a ground, until a day. */
  public static final String OUTCOME_KEPT = "kept";

  /** Outcome: cut down to what the ground requires, kept until a day. */
  public static final String OUTCOME_REDUCED = "reduced";

  /** Outcome: not erased, because a person refused that after a part had been carried out. */
  public static final String OUTCOME_REFUSED = "refused";

  /** Outcome: will be erased when the contract has ended. */
  public static final String OUTCOME_AT_CONTRACT_END = "at-contract-end";

  /** Outcome: kept as long as a hold is on it, and erased then. */
  public static final String OUTCOME_HELD = "held";

  /** Value: the day from which on something holds. */
  public static final String SINCE = "since";

  /** Value: how many days before a restriction is lifted the person is told, digits. */
  public static final String NOTICE_DAYS = "notice-days";

  /** Value: {@code yes} when a person of the team weighs an objection meanwhile. */
  public static final String WEIGHED = "weighed";

  /**
   * Table: what was corrected; columns {@link #CATEGORY}, {@link #FIELD} and {@link #CREDIT_NOTE}.
   * Never a value: the letter travels by mail.
   */
  public static final String CORRECTED = "corrected";

  /** Column of {@link #CORRECTED}: what the field is called. */
  public static final String FIELD = "field";

  /** Column of {@link #CORRECTED}: the number of the credit note, empty when corrected in place. */
  public static final String CREDIT_NOTE = "credit-note";

  /** Table: who received the data from us, in column {@link #VALUE}. */
  public static final String RECIPIENTS = "recipients";

  /**
   * Table: who was told of an erasure, correction or restriction; columns {@link #VALUE} (a name),
   * {@link #KIND} ({@code erasure}, {@code rectification}, {@code restriction} or {@code lifting}),
   * {@link #SINCE} (an ISO instant, empty when never) and {@link #OUTCOME} ({@code sent}, {@code
   * confirmed}, {@code otherwise}, {@code impossible} or {@code disproportionate}).
   */
  public static final String TOLD = "told";

  /**
   * Table: what data is not used any more; column {@link #CATEGORY}, and {@link #VALUE} for what it
   * was used.
   */
  public static final String PURPOSES = "purposes";

  /** Value: {@code yes} when the case asks more than the letter answers. */
  public static final String MORE = "more";

  /** Table: addresses and numbers as the person gave them, in column {@link #VALUE}. */
  public static final String CONTACTS = "contacts";

  /** Table: the kinds of identifiers that were searched with. */
  public static final String SEARCHED = "searched";

  /**
   * Column of {@link #SEARCHED}: a kind as in {@link Requester#identifiers()}, such as {@code
   * email} or {@code customer-number}.
   */
  public static final String KIND = "kind";

  /** Value: for how many years the desk keeps the request and its letters after closing, digits. */
  public static final String KEPT_CONTENT = "kept-content";

  /** Value: for how many years the desk keeps that there was a request, digits. */
  public static final String KEPT_RECORD = "kept-record";

  /** Value, optional: {@code yes} when only what can be taken along was looked for (Art. 20). */
  public static final String PORTABLE_ONLY = "portable-only";

  /**
   * Table: where was searched; columns {@link #CONTROLLER} and {@link #CATEGORY}, all categories of
   * that controller in one text.
   */
  public static final String PLACES = "places";

  /**
   * Column of {@link #SEARCHED}: the identifier itself as the person gave it, or its end when the
   * person did not; rows of the latter have a {@link #FIELD} in place of a {@link #KIND}.
   */
  public static final String VALUE = "value";

  private LetterFields() {}
}
