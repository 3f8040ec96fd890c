package nl.mistervoip.privacy.approval;

import static nl.mistervoip.privacy.testing.CaseFixture.aCase;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import nl.mistervoip.privacy.testing.InMemoryLandscape;
import nl.mistervoip.privacy.testing.InMemoryTasks;
import nl.mistervoip.privacy.testing.InMemoryVault;
import nl.mistervoip.privacy.testing.SamplePeople;
import nl.mistervoip.privacy.testing.TickingClock;

/** The deciding part of the room on fakes, with a fuse behind every write. */
final class ApprovalScene {
  static final Instant NOW = TickingClock.NOW;
  static final User ONE = new User("officer-1", Set.of(Role.PRIVACY_OFFICER, Role.APPROVER));
  static final User TWO = new User("officer-2", Set.of(Role.APPROVER));
  static final String DIGEST = "digest-1";
  static final String TASK = "task-1";
  static final SubjectRef SUBJECT =
      new SubjectRef(
          "100001", List.of("mister-voip"), Optional.of("sam@example.nl"), Optional.empty());

  final InMemoryApprovals rows = new InMemoryApprovals();
  final InMemoryAudit audit = new InMemoryAudit();
  final InMemoryCases records = new InMemoryCases(audit);
  final InMemoryVault documents = new InMemoryVault();
  final PaperTray paper = new PaperTray(documents, new InMemoryCasePost(records), records);
  final InMemoryTasks tasks = new InMemoryTasks();
  final CaseId id = aCase().build().id();
  final RequestApproval request;
  final Decisions decisions;
  final CopyDesk copies;
  final List<String> copiesAsked = new ArrayList<>();
  final RestrictionDesk restrictions;
  final List<String> liftsStarted = new ArrayList<>();
  final List<String> copiesClosed = new ArrayList<>();
  final MaskDecisions masks;
  final AnswerDesk answers;
  final TransferDesk transfers;

  ApprovalScene() {
    this(Fuse.counting(), CaseState.PREPARING);
  }

  ApprovalScene(Fuse fuse, CaseState state) {
    Approvals approvals = fuse.around(Approvals.class, rows, Set.of("save"));
    Cases cases = fuse.around(Cases.class, records, Set.of("apply"));
    CaseVault vault = fuse.around(CaseVault.class, documents, Set.of("put", "putJson", "destroy"));
    WorkflowTasks workflow = fuse.around(WorkflowTasks.class, tasks, Set.of("succeed"));
    ApprovalAudit log = new ApprovalAudit(fuse.around(AuditLog.class, audit, Set.of("append")));
    DecisionNotes notes = new DecisionNotes(vault);
    CopyMachine machine = fuse.around(CopyMachine.class, new Machine(), Set.of("ask", "close"));
    CopyFile file = new CopyFile(vault, machine);
    CaseEffects effects = new CaseEffects(cases, vault, notes, file);
    Consequences consequences =
        new Consequences(
            approvals,
            effects,
            workflow,
            log,
            new Lapsing(approvals, new Standing(cases, audit)::over, log));
    Subjects subjects = new Subjects(vault, Optional.of(customers()));
    this.request = new RequestApproval(approvals, effects, consequences, log);
    this.decisions =
        new Decisions(
            approvals, notes, subjects, vault, effects, consequences, new SecondLook(vault, audit));
    this.answers = new AnswerDesk(vault, subjects);
    this.transfers =
        new TransferDesk(cases, vault, fuse.around(AuditLog.class, audit, Set.of("append")));
    this.copies =
        new CopyDesk(
            approvals, cases, file, subjects, fuse.around(AuditLog.class, audit, Set.of("append")));
    this.restrictions =
        new RestrictionDesk(
            approvals,
            cases,
            vault,
            (asked, round) -> liftsStarted.add(asked + " " + round),
            fuse.around(AuditLog.class, audit, Set.of("append")));
    this.masks =
        new MaskDecisions(
            approvals, cases, vault, workflow, audit, Optional.of(new InMemoryLandscape()));
    records.put(aCase().asking(Right.ACCESS, Right.ERASURE).in(state).build());
  }

  /** Complaints and investigations, as people deal with them. */
  MatterConsole matters(LetterConsole letters) {
    Subjects subjects = new Subjects(documents, Optional.of(customers()));
    return new MatterConsole(
        new MatterConsole.Ports(rows, documents, subjects, decisions, audit), letters);
  }

  private final class Machine implements CopyMachine {
    @Override
    public void ask(CaseId asked, int round) {
      copiesAsked.add(asked + " " + round);
    }

    @Override
    public void close(CaseId over, int round) {
      copiesClosed.add(over + " " + round);
    }
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

  static ApprovalScene identity() {
    return identity(Fuse.counting());
  }

  static ApprovalScene identity(Fuse fuse) {
    return new ApprovalScene(fuse, CaseState.ACKNOWLEDGED);
  }

  String approvalId(ApprovalKind kind) {
    return id + "-" + kind.wireName();
  }

  ApprovalScene ask(ApprovalKind kind, int required) {
    return ask(kind, required, DIGEST, TASK);
  }

  ApprovalScene ask(ApprovalKind kind, int required, String digest, String task) {
    Map<String, Object> summary = Map.of("invoices", 3);
    Question question = new Question(approvalId(kind), id.value(), kind, required, digest, summary);
    request.request(question, tasks.waiting(task), NOW);
    return this;
  }

  /** Whose data it is. */
  void aboutAnneke() {
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
  String plansACorrection(CorrectionProposal proposal) {
    aboutAnneke();
    return new CorrectionPlans(documents, audit).plan(id, proposal);
  }

  Approval approve(ApprovalKind kind, User user) {
    return approve(kind, user, "");
  }

  Approval approve(ApprovalKind kind, User user, String customerNumber) {
    return agree(kind, user, new Decisions.Agreement(DIGEST, "looks right", customerNumber, ""));
  }

  Approval settle(User user, String customerNumber, String means) {
    return agree(
        ApprovalKind.IDENTITY,
        user,
        new Decisions.Agreement(DIGEST, "heard what I needed", customerNumber, means));
  }

  Approval agree(ApprovalKind kind, User user, Decisions.Agreement agreement) {
    return decisions.approve(approvalId(kind), user, agreement, NOW);
  }

  Approval refuse(ApprovalKind kind, User user) {
    return refuse(kind, user, row(kind).question().digest());
  }

  Approval refuse(ApprovalKind kind, User user, String digest) {
    Decisions.Refusal refusal =
        new Decisions.Refusal(digest, "GDPR Art. 12(5)", "Asked last week.");
    return decisions.refuse(approvalId(kind), user, refusal, NOW);
  }

  Approval row(ApprovalKind kind) {
    return rows.find(approvalId(kind)).orElseThrow();
  }

  CaseState state() {
    return records.get(id).state();
  }

  LetterFacts refusalLetter() {
    return documents.getJson(id, LetterFacts.vaultName(LetterFields.REFUSAL), LetterFacts.class);
  }

  List<String> told() {
    return tasks.answered().stream()
        .map(one -> one.taskToken() + " " + one.result().get("decision"))
        .toList();
  }
}
