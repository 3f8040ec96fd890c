package nl.mistervoip.privacy.approval.decision;

import static nl.mistervoip.privacy.testing.CaseFixture.aCase;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.mistervoip.privacy.approval.api.Role;
import nl.mistervoip.privacy.approval.api.User;
import nl.mistervoip.privacy.approval.copy.CopyScene;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.CorrectionProposal;
import nl.mistervoip.privacy.casefile.LetterFacts;
import nl.mistervoip.privacy.casefile.LetterFields;
import nl.mistervoip.privacy.casefile.PaperTray;
import nl.mistervoip.privacy.casefile.SubjectRef;
import nl.mistervoip.privacy.datamap.ContactPoint;
import nl.mistervoip.privacy.platform.WorkflowTasks;
import nl.mistervoip.privacy.rectification.correction.CorrectionPlans;
import nl.mistervoip.privacy.request.CaseId;
import nl.mistervoip.privacy.request.CaseState;
import nl.mistervoip.privacy.request.Right;
import nl.mistervoip.privacy.testing.FakeCustomers;
import nl.mistervoip.privacy.testing.Fuse;
import nl.mistervoip.privacy.testing.InMemoryAudit;
import nl.mistervoip.privacy.testing.InMemoryCasePost;
import nl.mistervoip.privacy.testing.InMemoryCases;
import nl.mistervoip.privacy.testing.InMemoryTasks;
import nl.mistervoip.privacy.testing.InMemoryVault;
import nl.mistervoip.privacy.testing.SamplePeople;
import nl.mistervoip.privacy.testing.TickingClock;

/** The deciding part of the room on fakes, with a fuse behind every write. */
public final class ApprovalScene {
  public static final Instant NOW = TickingClock.NOW;
  public static final User ONE = new User("officer-1", Set.of(Role.PRIVACY_OFFICER, Role.APPROVER));
  public static final User TWO = new User("officer-2", Set.of(Role.APPROVER));
  public static final String DIGEST = "digest-1";
  public static final String TASK = "task-1";
  public static final SubjectRef SUBJECT =
      new SubjectRef(
          "100001", List.of("mister-voip"), Optional.of("sam@example.nl"), Optional.empty());

  public final InMemoryApprovals rows = new InMemoryApprovals();
  public final InMemoryAudit audit = new InMemoryAudit();
  public final InMemoryCases records = new InMemoryCases(audit);
  public final InMemoryVault documents = new InMemoryVault();
  public final PaperTray paper = new PaperTray(documents, new InMemoryCasePost(records), records);
  public final InMemoryTasks tasks = new InMemoryTasks();
  public final CaseId id = aCase().build().id();
  public final RequestApproval request;
  public final Decisions decisions;
  public final AnswerDesk answers;
  public final CopyScene copying;
  public final Subjects subjects;

  // The same with the fuse behind each write.
  public final Approvals approvals;
  public final Cases cases;
  public final CaseVault vault;
  public final WorkflowTasks workflow;
  public final AuditLog log;

  public ApprovalScene() {
    this(Fuse.counting(), CaseState.PREPARING);
  }

  public ApprovalScene(Fuse fuse, CaseState state) {
    this.approvals = fuse.around(Approvals.class, rows, Set.of("save"));
    this.cases = fuse.around(Cases.class, records, Set.of("apply"));
    this.vault = fuse.around(CaseVault.class, documents, Set.of("put", "putJson", "destroy"));
    this.workflow = fuse.around(WorkflowTasks.class, tasks, Set.of("succeed"));
    this.log = fuse.around(AuditLog.class, audit, Set.of("append"));
    this.copying = new CopyScene(vault, fuse);
    this.subjects = new Subjects(vault, Optional.of(customers()));
    this.answers = new AnswerDesk(vault, subjects);
    ApprovalAudit said = new ApprovalAudit(log);
    DecisionNotes notes = new DecisionNotes(vault);
    CaseEffects effects = new CaseEffects(cases, vault, notes, copying.kept());
    Lapsing lapsing = new Lapsing(approvals, new Standing(cases, audit)::over, said);
    Consequences consequences = new Consequences(approvals, effects, workflow, said, lapsing);
    this.request = new RequestApproval(approvals, effects, consequences, said);
    SecondLook second = new SecondLook(vault, audit);
    this.decisions =
        new Decisions(approvals, notes, subjects, vault, effects, consequences, second);
    records.put(aCase().asking(Right.ACCESS, Right.ERASURE).in(state).build());
  }

  private static FakeCustomers customers() {
    Instant since = NOW.minus(Duration.ofDays(400));
    return new FakeCustomers()
        .with("100001", new ContactPoint(ContactPoint.Channel.EMAIL, "sam@example.nl", since))
        .with(
            "100002",
            new ContactPoint(ContactPoint.Channel.EMAIL, "kim@example.nl", since),
            new ContactPoint(ContactPoint.Channel.EMAIL, "new@example.nl", NOW),
            new ContactPoint(ContactPoint.Channel.MOBILE, "+31600000002", since))
        .withFacts("100001", Map.of("name", "Sam Voorbeeld", "birth-date", "1985-03-12"))
        .with("100003", new ContactPoint(ContactPoint.Channel.EMAIL, "jo@example.nl", since))
        .with(
            "100004",
            new ContactPoint(ContactPoint.Channel.EMAIL, "bo@example.nl", since),
            new ContactPoint(
                ContactPoint.Channel.MOBILE, "+31600000004", NOW.minus(Duration.ofDays(29))))
        .withFacts("100003", Map.of("name", "Jo Voorbeeld", "birth-date", "maart 1985"));
  }

  public static ApprovalScene identity() {
    return identity(Fuse.counting());
  }

  public static ApprovalScene identity(Fuse fuse) {
    return new ApprovalScene(fuse, CaseState.ACKNOWLEDGED);
  }

  public String approvalId(ApprovalKind kind) {
    return id + "-" + kind.wireName();
  }

  public ApprovalScene ask(ApprovalKind kind, int required) {
    return ask(kind, required, DIGEST, TASK);
  }

  public ApprovalScene ask(ApprovalKind kind, int required, String digest, String task) {
    Map<String, Object> summary = Map.of("invoices", 3);
    Question question = new Question(approvalId(kind), id.value(), kind, required, digest, summary);
    request.request(question, tasks.waiting(task), NOW);
    return this;
  }

  /** Whose data it is. */
  public void aboutAnneke() {
    documents.putJson(
        id,
        SubjectRef.VAULT_NAME,
        new SubjectRef(
            "100042",
            SamplePeople.ANNEKE.controllerIds(),
            Optional.of("anneke.voorbeeld@example.nl"),
            Optional.empty()));
  }

  /** Plans what somebody proposed about Anneke's data and says the digest. */
  public String plansACorrection(CorrectionProposal proposal) {
    aboutAnneke();
    return new CorrectionPlans(documents, audit).plan(id, proposal);
  }

  public Approval approve(ApprovalKind kind, User user) {
    return approve(kind, user, "");
  }

  public Approval approve(ApprovalKind kind, User user, String customerNumber) {
    return agree(kind, user, new Agreement(DIGEST, "looks right", customerNumber, ""));
  }

  Approval settle(User user, String customerNumber, String means) {
    return agree(
        ApprovalKind.IDENTITY,
        user,
        new Agreement(DIGEST, "heard what I needed", customerNumber, means));
  }

  public Approval agree(ApprovalKind kind, User user, Agreement agreement) {
    return decisions.approve(approvalId(kind), user, agreement, NOW);
  }

  public Approval refuse(ApprovalKind kind, User user) {
    return refuse(kind, user, row(kind).question().digest());
  }

  public Approval refuse(ApprovalKind kind, User user, String digest) {
    Decisions.Refusal refusal =
        new Decisions.Refusal(digest, "GDPR Art. 12(5)", "Asked last week.");
    return decisions.refuse(approvalId(kind), user, refusal, NOW);
  }

  public Approval row(ApprovalKind kind) {
    return rows.find(approvalId(kind)).orElseThrow();
  }

  public CaseState state() {
    return records.get(id).state();
  }

  public LetterFacts refusalLetter() {
    return documents.getJson(id, LetterFacts.vaultName(LetterFields.REFUSAL), LetterFacts.class);
  }

  public List<String> told() {
    return tasks.answered().stream()
        .map(one -> one.taskToken() + " " + one.result().get("decision"))
        .toList();
  }
}
