package nl.mistervoip.privacy.approval.api;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a signed-in person may be, as the issuer's {@code roles} claim says it. */
public enum Role {
  SERVICE_DESK,
  PRIVACY_OFFICER,
  APPROVER,
  AUDITOR,
  ADMINISTRATOR;

  /** The name in the claim, such as {@code privacy-officer}. */
  public String claim() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The role of a name in the claim, empty for any other word. */
  public static Optional<Role> ofClaim(String claim) {
    return Arrays.stream(values()).filter(role -> role.claim().equals(claim)).findFirst();
  }
}
