package nl.mistervoip.privacy.approval.web.frame;

import java.util.Set;

/**
 * Who is signed in.
 *
 * @param id the subject of the ID token: the only thing by which people are told apart
 * @param roles as the issuer's claim names them, such as {@code privacy-officer}
 */
public record Person(String id, Set<String> roles) {
  /** Copies. */
  public Person {
    roles = Set.copyOf(roles);
  }

  /** Whether the person has one of these roles. */
  public boolean hasOneOf(Set<String> wanted) {
    return wanted.stream().anyMatch(roles::contains);
  }
}
