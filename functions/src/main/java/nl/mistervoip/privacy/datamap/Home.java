package nl.mistervoip.privacy.datamap;

import java.util.Optional;
import nl.mistervoip.privacy.platform.port.PortAddress;

/**
 * Where a store is when it is not in the account and region of the desk. What is left out is as the
 * desk's own.
 *
 * @param account the account that holds it, twelve digits; given together with the role
 * @param region such as {@code eu-central-1}
 * @param role the name of the role in that account that the functions take on
 * @param prefix what the physical names of its tables begin with, instead of the landscape's; none
 *     at a port unless it is given
 * @param port the interface of a system that is no table of AWS (docs/store-port.md); given without
 *     account, region and role
 */
public record Home(
    Optional<String> account,
    Optional<String> region,
    Optional<String> role,
    Optional<String> prefix,
    Optional<PortAddress> port) {
  /** A home in AWS. */
  public Home(
      Optional<String> account,
      Optional<String> region,
      Optional<String> role,
      Optional<String> prefix) {
    this(account, region, role, prefix, Optional.empty());
  }

  /**
   * The role that is taken on.
   *
   * @return its ARN, or empty when the store is in the desk's own account
   */
  public Optional<String> roleArn() {
    return account.flatMap(number -> role.map(name -> "arn:aws:iam::" + number + ":role/" + name));
  }
}
