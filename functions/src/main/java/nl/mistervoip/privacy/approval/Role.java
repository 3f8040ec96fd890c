package nl.mistervoip.privacy.approval;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a signed-in person may be, as the issuer's {@code roles} claim says it. */
enum Role {
  SERVICE_DESK,
  PRIVACY_OFFICER,
  APPROVER,
  AUDITOR,
  ADMINISTRATOR;

  /** The name in the claim, such as {@code privacy-officer}. */
  String claim() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Role> ofClaim(String claim) {
    return Arrays.stream(values()).filter(role -> role.claim().equals(claim)).findFirst();
  }
}
