package nl.mistervoip.privacy.intake.mail;

/** Why a mail could not be read whole. */
public enum Problem {
  /** The raw mail is larger than SES itself would store. */
  TOO_LARGE,
  /** A header line, a header field count or the header as a whole is over its limit. */
  HEADER_TOO_LARGE,
  /** Parts nested too deep. */
  TOO_DEEP,
  /** Too many parts. */
  TOO_MANY_PARTS,
  /** More text than is read. */
  TOO_MUCH_TEXT,
  /** More decoded bytes than are read. */
  TOO_MUCH_CONTENT,
  /** Too many mails attached to one another. */
  TOO_MANY_NESTED_MAILS,
  /** The structure does not hold together. */
  BROKEN,
  /** A scanner found a virus; only the header was read. */
  NOT_OPENED
}
