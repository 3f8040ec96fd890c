package nl.mistervoip.privacy.datamap;

import java.util.Optional;

/**
 * Where a store is when it is not in the account and region of the desk. What is left out is as the
 * desk's own.
 *
 * @param account the account that holds it, twelve digits; given together with the role
 * @param region such as {@code eu-central-1}
 * @param role the name of the role in that account that the functions take on
 * @param prefix what the physical names of its tables begin with, instead of the landscape's
 */
public record Home(
    Optional<String> account,
    Optional<String> region,
    Optional<String> role,
    Optional<String> prefix) {
  /**
   * The role that is taken on.
   *
   * @return its ARN, or empty when the store is in the desk's own account
   */
  public Optional<String> roleArn() {
    return account.flatMap(number -> role.map(name -> "arn:aws:iam::" + number + ":role/" + name));
  }
}
