package nl.mistervoip.privacy.approval.api;

import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import nl.mistervoip.privacy.approval.web.frame.Person;

/**
 * A signed-in person.
 *
 * @param id the token's subject: the only thing by which people are told apart
 * @param roles what the person may be
 */
public record User(String id, Set<Role> roles) {
  public User {
    roles = Set.copyOf(roles);
  }

  /** Who signed in at the console's pages. */
  public static User of(Person person) {
    return new User(
        person.id(),
        person.roles().stream()
            .flatMap(role -> Role.ofClaim(role).stream())
            .collect(Collectors.toSet()));
  }

  /** The same as the console's pages know it. */
  public Person person() {
    return new Person(id, roles.stream().map(Role::claim).collect(Collectors.toSet()));
  }

  /** Whether the person has one of these roles. */
  public boolean hasOneOf(Set<Role> allowed) {
    return !Collections.disjoint(roles, allowed);
  }
}
