package nl.mistervoip.privacy.request;

/**
 * A number of days by which the daily watch works, with the bounds within which a company may set
 * it. A mark may come earlier than the standard and never later: the last one leaves days to tell
 * of more time within the month (GDPR Art. 12(3)).
 */
public enum WatchDay {
  /** After receipt: an unanswered case is reported. */
  FIRST("firstDay", 14, 3, 14),
  /** After receipt: it is reported again. */
  SECOND("secondDay", 21, 4, 21),
  /** After receipt: it is reported again, and more time has to be decided on. */
  THIRD("thirdDay", 25, 5, 25),
  /** Before the date of an extension: an unanswered case is reported. */
  FIRST_BEFORE("firstBefore", 21, 21, 42),
  /** Before the date of an extension: it is reported again. */
  SECOND_BEFORE("secondBefore", 7, 7, 28),
  /** Before the date of an extension: it is reported again. */
  THIRD_BEFORE("thirdBefore", 3, 3, 14),
  /** Without a move while the system is at work. */
  STALLED_SYSTEM("stalledSystem", 2, 1, 4),
  /** Without a move while the team has to decide. */
  STALLED_TEAM("stalledTeam", 5, 1, 10),
  /**
   * Without a move while the person has to show who asks; the case reminds the person by itself.
   */
  STALLED_PERSON("stalledPerson", 30, 7, 30);

  private final String wireName;
  private final int standard;
  private final int least;
  private final int most;

  WatchDay(String wireName, int standard, int least, int most) {
    this.wireName = wireName;
    this.standard = standard;
    this.least = least;
    this.most = most;
  }

  /** Its name outside, such as {@code firstDay}. */
  public String wireName() {
    return wireName;
  }

  /** How many days unless a company says otherwise. */
  public int standard() {
    return standard;
  }

  /** The fewest days that can be set. */
  public int least() {
    return least;
  }

  /** The most days that can be set. */
  public int most() {
    return most;
  }
}
