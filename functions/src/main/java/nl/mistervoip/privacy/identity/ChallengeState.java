package nl.mistervoip.privacy.identity;

/** Where a challenge stands; only OPEN and CODE_GIVEN ever change. */
enum ChallengeState {
  /** Waits for the person. */
  OPEN("open"),
  /** The right code was given; facts are asked as well, and may be left open. */
  CODE_GIVEN("code-given"),
  /** The right code was given. */
  CONFIRMED("confirmed"),
  /** Too many wrong codes were given. */
  BLOCKED("blocked"),
  /** Nobody gave the right code in time. */
  EXPIRED("expired");

  private final String wireName;

  ChallengeState(String wireName) {
    this.wireName = wireName;
  }

  /** The name in the table and in the workflow. */
  String wireName() {
    return wireName;
  }

  static ChallengeState ofWireName(String name) {
    return valueOf(name.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
  }
}
