package nl.mistervoip.privacy.approval;

import java.util.Collections;
import java.util.Set;

/**
 * A signed-in person.
 *
 * @param id the token's subject: the only thing by which people are told apart
 * @param roles what the person may be
 */
record User(String id, Set<Role> roles) {
  User {
    roles = Set.copyOf(roles);
  }

  boolean hasOneOf(Set<Role> allowed) {
    return !Collections.disjoint(roles, allowed);
  }
}
