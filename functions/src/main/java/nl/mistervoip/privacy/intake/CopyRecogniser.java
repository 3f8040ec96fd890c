package nl.mistervoip.privacy.intake;

import nl.mistervoip.privacy.platform.PartPlace;

/**
 * Looks whether a part of a mail is a copy of an identity document, away from where mail is kept.
 */
interface CopyRecogniser {
  /** What a part is. */
  enum Seen {
    /** A copy of an identity document. */
    COPY,
    /** Something of one is there, and too little to be sure. */
    UNSURE,
    /** It could not be looked at, or not at all of it. */
    UNREADABLE,
    /** No such copy. */
    NONE
  }

  /**
   * Nobody could look; that is no fault of the part. The mail stays where it is, and is taken in
   * again later.
   */
  final class NotLookedAtException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotLookedAtException(String mailId, String cause) {
      super("A part of mail " + mailId + " could not be looked at (" + cause + ").");
    }
  }

  /**
   * Looks at a part.
   *
   * @param mailId the SES message id under which the mail is stored
   * @param place where the part lies in it
   * @return what it is; a part that ends whoever looks at it counts as not to be looked at
   * @throws NotLookedAtException when nobody could look
   */
  Seen look(String mailId, PartPlace place);
}
