package nl.mistervoip.privacy.casefile;

import java.util.List;

/**
 * Why the identity of a case is settled as it is, in plain words of both languages, for whoever
 * decides on it; kept sealed in the vault under the name {@code identity/assessment}.
 *
 * @param outcome {@code none}, {@code challenge}, {@code hold} or {@code person}
 * @param policy the version of the policy that decided
 * @param level for all that is asked, such as {@code L3}
 * @param floor to go on at all
 * @param nl the reasons in Dutch
 * @param en the reasons in English
 */
public record IdentityAssessment(
    String outcome, String policy, String level, String floor, List<String> nl, List<String> en) {
  /** The vault name. */
  public static final String VAULT_NAME = "identity/assessment";

  /** Copies the lists. */
  public IdentityAssessment {
    nl = List.copyOf(nl);
    en = List.copyOf(en);
  }
}
