package nl.mistervoip.privacy.approval.api;

import static nl.mistervoip.privacy.approval.api.Role.ADMINISTRATOR;
import static nl.mistervoip.privacy.approval.api.Role.APPROVER;
import static nl.mistervoip.privacy.approval.api.Role.AUDITOR;
import static nl.mistervoip.privacy.approval.api.Role.PRIVACY_OFFICER;
import static nl.mistervoip.privacy.approval.api.Role.SERVICE_DESK;

import java.util.Set;

/** Who an address is for: one of the roles is enough. */
public final class Audience {
  /** Whoever is signed in with any role of ours. */
  public static final Set<Role> EVERYONE =
      Set.of(SERVICE_DESK, PRIVACY_OFFICER, APPROVER, AUDITOR, ADMINISTRATOR);

  /** Who may see how cases stand. */
  public static final Set<Role> READERS = Set.of(PRIVACY_OFFICER, APPROVER, AUDITOR);

  /** Who decides, and so may see what it is about. */
  public static final Set<Role> DECIDERS = Set.of(PRIVACY_OFFICER, APPROVER);

  /** Who speaks for the company towards the authority. */
  public static final Set<Role> OFFICERS = Set.of(PRIVACY_OFFICER);

  /** Who checks that everything is accounted for. */
  public static final Set<Role> VERIFIERS = Set.of(AUDITOR, ADMINISTRATOR);

  /** The company's other systems, which ask before they use data. */
  public static final Set<Role> SENDERS = Set.of(ADMINISTRATOR);

  /** Who sets by how many days the desk works, and to whom it writes. */
  public static final Set<Role> ADMINISTRATORS = Set.of(ADMINISTRATOR);

  /** Who may let a sweep wait, and let go on what they let wait themselves. */
  public static final Set<Role> PAUSERS = Set.of(PRIVACY_OFFICER, APPROVER, ADMINISTRATOR);

  /** Who sees that mails wait. */
  public static final Set<Role> QUEUE_WATCHERS = Set.of(PRIVACY_OFFICER, APPROVER, SERVICE_DESK);

  /** Who sees that intake gave up on mails: who sees that mails wait, and who mends it. */
  public static final Set<Role> FAILED_WATCHERS =
      Set.of(PRIVACY_OFFICER, APPROVER, SERVICE_DESK, ADMINISTRATOR);

  /** Who may have intake read a mail again: it decides nothing, software reads it as it came. */
  public static final Set<Role> READERS_AGAIN = Set.of(PRIVACY_OFFICER, APPROVER, ADMINISTRATOR);

  /** Who takes letters, calls and people at the counter. */
  public static final Set<Role> OPENERS = Set.of(PRIVACY_OFFICER, APPROVER, SERVICE_DESK);

  /** Who sees figures and rules, in which nobody is named. */
  public static final Set<Role> OVERSEERS =
      Set.of(PRIVACY_OFFICER, APPROVER, AUDITOR, ADMINISTRATOR);

  private Audience() {}
}
