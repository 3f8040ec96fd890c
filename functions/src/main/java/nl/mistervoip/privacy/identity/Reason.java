package nl.mistervoip.privacy.identity;

import java.util.Locale;

/** Why a level, a means or a person was chosen, in plain words for the case file. */
enum Reason {
  NO_PROOF_NEEDED("This right needs no proof: nothing is disclosed and no stranger gains by it."),
  SENDER_ON_FILE("The mail comes from an aligned sender whose address was on file."),
  SENDER_NOT_PROVEN(
      "The sender is not aligned or its address was not on file: a link is asked for instead."),
  CONTACT_ON_FILE("A mail address was on file well before the request: the link goes there."),
  CODE_TO_PHONE("A mobile number was on file well before the request: the code goes there."),
  CODE_BY_MAIL("No mobile number that we may use is on file: the code goes by a second mail."),
  NO_CONTACT_POINT("No mail address is on file to which a link may go."),
  CONTACT_CHANGED(
      "The contact point on file was changed shortly before the request: somebody may have taken it"
          + " over."),
  UNKNOWN_PERSON("Nobody could be found under what the mail says."),
  AMBIGUOUS_PERSON("What the mail says fits several customers or contradicts itself."),
  ON_BEHALF("Somebody asks for somebody else: a mandate has to be judged."),
  DECEASED(
      "The request concerns somebody who died: the GDPR does not apply and heirs have another"
          + " route."),
  MEANS_NOT_OFFERED("The kinds of data asked for need more proof than link and code."),
  CONFIRMED_EARLIER("The person confirmed an earlier link of this case."),
  EARLIER_CHALLENGE_FAILED("An earlier link in this case was blocked or expired.");

  private final String plain;

  Reason(String plain) {
    this.plain = plain;
  }

  String plain() {
    return plain;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
