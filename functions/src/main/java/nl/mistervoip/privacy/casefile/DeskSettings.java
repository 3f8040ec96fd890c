package nl.mistervoip.privacy.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.mistervoip.privacy.request.WatchDays;

/**
 * What an administrator can set at the console for the daily jobs. What is absent is as the
 * environment says.
 *
 * @param watch by how many days the watch works
 * @param postWorkingDays how long a letter may wait to be posted
 * @param duty who gets the daily digest
 */
public record DeskSettings(
    WatchDays watch, Optional<Integer> postWorkingDays, Optional<Duty> duty) {
  /** Nothing is set. */
  public static final DeskSettings NONE =
      new DeskSettings(WatchDays.STANDARD, Optional.empty(), Optional.empty());

  /**
   * One plain address (RFC 5321 4.1.2 without quoting), so that nothing else gets into a header.
   */
  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63}){1,8}");

  /**
   * The person or team of the day.
   *
   * @param address at the company's own domain
   * @param until the last day, Europe/Amsterdam; without one until somebody sets another
   */
  public record Duty(String address, Optional<LocalDate> until) {
    @Override
    public String toString() {
      return "Duty[REDACTED]";
    }
  }

  /**
   * Who gets the digest on a day.
   *
   * @param today the day, Europe/Amsterdam
   * @return an address; empty when whoever the environment names gets it
   */
  public Optional<String> dutyOn(LocalDate today) {
    return duty.filter(one -> one.until().filter(today::isAfter).isEmpty()).map(Duty::address);
  }

  /**
   * What is wrong with them.
   *
   * @param own an address of the company, whose domain is its own
   * @return one line for each fault, naming no address; none when they can be worked by
   */
  public List<String> faults(String own) {
    List<String> faults = new ArrayList<>(watch.faults());
    if (postWorkingDays.filter(days -> days < 1 || days > PostTerm.LONGEST).isPresent()) {
      faults.add("postDays is from 1 to " + PostTerm.LONGEST + ".");
    }
    String domain = domain(own);
    if (duty.filter(one -> !ADDRESS.matcher(one.address()).matches()).isPresent()) {
      faults.add("address is one plain mail address.");
    } else if (duty.filter(one -> !domain(one.address()).equals(domain)).isPresent()) {
      faults.add("address is one of the company's own domain, " + domain + ".");
    }
    return List.copyOf(faults);
  }

  private static String domain(String address) {
    return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
  }
}
