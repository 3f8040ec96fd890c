package nl.mistervoip.privacy.identity;

import java.util.Locale;
import java.util.ResourceBundle;
import nl.mistervoip.privacy.request.Language;

/**
 * Why a level, a means or a person was chosen. In plain words for the case file: bundle {@code
 * identity.reasons}, a sentence for each code and language.
 */
enum Reason {
  NO_PROOF_NEEDED,
  SENDER_ON_FILE,
  SENDER_NOT_PROVEN,
  CONTACT_ON_FILE,
  CODE_TO_PHONE,
  CODE_BY_MAIL,
  FACTS_ASKED,
  FACTS_NOT_ON_FILE,
  FACTS_GIVEN_EARLIER,
  FACTS_NOT_GIVEN,
  EARLIER_TROUBLE,
  NO_CONTACT_POINT,
  CONTACT_CHANGED,
  OLDER_CONTACT_KEPT,
  OLDER_PHONE_TOLD,
  TOO_MANY_LINKS,
  UNKNOWN_PERSON,
  AMBIGUOUS_PERSON,
  BUSINESS_CUSTOMER,
  SHARED_MAILBOX,
  ON_BEHALF,
  DECEASED,
  MEANS_NOT_OFFERED,
  CONFIRMED_EARLIER,
  EARLIER_CHALLENGE_FAILED,
  NO_MAILBOX;

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  String plain(Language language) {
    return ResourceBundle.getBundle("identity.reasons", language.locale(), NO_FALLBACK)
        .getString(code());
  }

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
