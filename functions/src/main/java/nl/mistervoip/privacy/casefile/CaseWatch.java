package nl.mistervoip.privacy.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.DeadlineWatch;

/** The open cases as the daily look at their clocks needs them. */
public interface CaseWatch {
  /**
   * An open case.
   *
   * @param id its number
   * @param clock its dates and when it moved last
   * @param toldOn the day up to which the team was told everything; empty when never
   */
  record Watched(CaseId id, DeadlineWatch.Clock clock, Optional<LocalDate> toldOn) {}

  /**
   * Every open case, by the index and never by a scan.
   *
   * @return soonest due first
   */
  List<Watched> openCases();

  /**
   * Notes that the team was told everything up to a day. A case that has gone meanwhile is none.
   *
   * @param id the case
   * @param day that day, Europe/Amsterdam
   */
  void told(CaseId id, LocalDate day);
}
