package nl.mistervoip.privacy.identity;

import java.util.Set;

/**
 * What happened before at the contact points on file.
 *
 * @param before in earlier cases
 * @param links how many links went to one of them lately, this case not counted
 */
record History(Set<Before> before, int links) {
  static final History NONE = new History(Set.of(), 0);

  History {
    before = Set.copyOf(before);
  }
}
