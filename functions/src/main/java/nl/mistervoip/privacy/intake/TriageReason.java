package nl.mistervoip.privacy.intake;

/** Why a person has to look at a mail. */
enum TriageReason {
  /** Over a limit, or broken. */
  UNREADABLE,
  /** A scanner found a virus; only the header was read. */
  VIRUS,
  /** Nothing is written in it. */
  EMPTY,
  /** What it says is in an attachment that is not read. */
  ATTACHMENT_ONLY,
  /** Privacy is spoken of and no right is certain. */
  UNSURE,
  /** Text and HTML of the mail ask for different things. */
  VIEWS_DIFFER,
  /** Written in a language that is not read. */
  OTHER_LANGUAGE,
  /** Answers a case of someone else. */
  STRANGER,
  /** Claims to be the requester and fails the sender's own check (DMARC). */
  FORGED_SENDER,
  /** Answers a case in the name of its requester, and nothing proves that it comes from there. */
  UNPROVEN_SENDER,
  /** Answers a case that is closed. */
  CLOSED_CASE,
  /** Asks, in an open case, for a right that the case does not have. */
  NEW_RIGHT,
  /** Asks once more, in a mail of its own, for what an open case of the same sender asks. */
  REPEATED_REQUEST,
  /** Belongs to one of several open cases of the same sender. */
  SEVERAL_CASES,
  /** Belongs to a request that was not found: a reminder, a withdrawal, an answer. */
  NO_CASE_FOUND,
  /** Asks for a right, but was sent by a machine or from an address that cannot be answered. */
  MACHINE_SENDER,
  /** Names no sender, or more than one. */
  NO_ONE_SENDER,
  /** Sent from our own or the service desk's address. */
  OWN_ADDRESS,
  /** The service desk sends back a mail that was passed on to it. */
  MISROUTED,
  /** A privacy complaint. */
  COMPLAINT,
  /**
   * About someone who has died: no rights under the GDPR (recital 27), and never for software to
   * say.
   */
  DECEASED,
  /**
   * About nuisance calls: an investigation of its own (Telecommunicatiewet 11.11), if a person
   * finds that one is asked.
   */
  NUISANCE_CALL,
  /** Looks like phishing. */
  PHISHING,
  /** A person typed it in, and so decided on it already. */
  BY_HAND
}
