package nl.mistervoip.privacy.approval.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.mistervoip.privacy.audit.AuditTrail;
import nl.mistervoip.privacy.casefile.CaseRecord;
import nl.mistervoip.privacy.casefile.IdentityAssessment;
import nl.mistervoip.privacy.request.Extension;
import nl.mistervoip.privacy.request.Forecast;
import nl.mistervoip.privacy.request.Pause;
import nl.mistervoip.privacy.request.Right;

/** What the API shows; no personal data and never a task token. */
public final class Views {
  private Views() {}

  /**
   * A case in a list; dates in Europe/Amsterdam, {@code received} and the pause as instants. The
   * plain dates are those that count; the paused ones are shown beside them.
   */
  public record CaseView(
      String caseId,
      String state,
      List<String> rights,
      List<String> labels,
      String language,
      Instant received,
      LocalDate due,
      LocalDate dueOuter,
      LocalDate extended,
      LocalDate ackBy,
      Optional<LocalDate> extendedUntil,
      Optional<Instant> pausedAt,
      Optional<Instant> resumedAt,
      Optional<LocalDate> pausedDue,
      Optional<LocalDate> pausedDueOuter,
      String waitingFor) {
    /** A case as the list shows it. */
    public static CaseView of(CaseRecord record) {
      return new CaseView(
          record.id().value(),
          record.state().name(),
          record.rights().stream().map(Right::wireName).toList(),
          record.labels(),
          record.language().tag(),
          record.receivedAt(),
          record.due().due(),
          record.due().dueOuter(),
          record.due().extended(),
          record.due().ackBy(),
          record.extension().map(Extension::until),
          record.pause().map(Pause::since),
          record.pause().flatMap(Pause::until),
          record.pause().flatMap(pause -> pause.moved(record.due())).map(Pause.Dates::due),
          record.pause().flatMap(pause -> pause.moved(record.due())).map(Pause.Dates::dueOuter),
          record.waitingFor());
    }
  }

  /**
   * A page of cases.
   *
   * @param cases in order
   * @param forecasts those of them that will be late when all that must still happen takes its time
   * @param next the cursor of the page after it
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record CasesView(
      List<CaseView> cases, List<ForecastView> forecasts, Optional<String> next) {}

  /** When a case will be answered, the last day on which that is in time, and why. */
  public record ForecastView(String caseId, LocalDate ready, LocalDate last, List<NeedView> needs) {
    /** The forecast of a case, empty when it will be in time. */
    public static Optional<ForecastView> of(CaseRecord record, LocalDate today) {
      LocalDate last = record.lastDay();
      return Forecast.of(record.due(), last, record.state(), record.rights(), today)
          .filter(Forecast.Outlook::late)
          .map(
              late ->
                  new ForecastView(
                      record.id().value(),
                      late.ready(),
                      late.last(),
                      late.needs().stream().map(NeedView::of).toList()));
    }
  }

  /** What must still happen and how many days it may take. */
  public record NeedView(String step, int days) {
    static NeedView of(Forecast.Need need) {
      String step = need.step().name().toLowerCase(Locale.ROOT).replace('_', '-');
      return new NeedView(step, need.days());
    }
  }

  /**
   * A case in full.
   *
   * @param summary as in the list; its fields stand beside the others
   * @param timeline what happened, in order
   * @param approvals what was or is decided on it
   * @param identity why it is settled as it is who asks, while the case keeps that
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record CaseDetail(
      @JsonUnwrapped CaseView summary,
      List<EventView> timeline,
      List<ApprovalView> approvals,
      Optional<IdentityAssessment> identity) {}

  /** One event of a timeline. */
  public record EventView(
      Instant at, String event, String actor, String ground, Map<String, String> facts) {
    /** A line of the audit as a timeline shows it. */
    public static EventView of(AuditTrail.Line line) {
      return new EventView(line.at(), line.event(), line.actor(), line.ground(), line.facts());
    }
  }

  /** Who agreed and when. */
  public record GivenView(String by, Instant at) {}

  /**
   * Who may not be the one whose agreement lets data go out.
   *
   * @param by the user's id; empty text for everybody, when it is not known who it is
   * @param why {@code entered}, {@code added}, {@code settled}, {@code uncovered}, {@code attached}
   *     or {@code unknown}
   */
  public record BarredView(String by, String why) {}

  /**
   * A decision; unheard when nobody was seen waiting for it when it was taken. Barred is told of an
   * open one that is looked at by itself or with its case.
   */
  public record ApprovalView(
      String approvalId,
      String subject,
      String kind,
      String state,
      int required,
      List<GivenView> given,
      String digest,
      Map<String, Object> summary,
      Instant openedAt,
      boolean unheard,
      List<BarredView> barred) {
    /** The same with who may not let it go alone. */
    public ApprovalView barring(List<Hands.Hand> hands) {
      return new ApprovalView(
          approvalId,
          subject,
          kind,
          state,
          required,
          given,
          digest,
          summary,
          openedAt,
          unheard,
          hands.stream().map(one -> new BarredView(one.by(), one.way().wireName())).toList());
    }

    /** A decision as the API shows it. */
    public static ApprovalView of(Approval approval) {
      Question question = approval.question();
      return new ApprovalView(
          approval.id(),
          question.subject(),
          question.kind().wireName(),
          approval.state(),
          question.required(),
          approval.given().stream().map(one -> new GivenView(one.by(), one.at())).toList(),
          question.digest(),
          question.summary(),
          approval.openedAt(),
          approval.carrying().unheard(),
          List.of());
    }
  }

  /** A page of decisions, and the cursor of the page after it. */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record ApprovalsView(List<ApprovalView> approvals, Optional<String> next) {}
}
