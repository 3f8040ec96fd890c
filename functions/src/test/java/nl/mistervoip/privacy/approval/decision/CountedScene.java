package nl.mistervoip.privacy.approval.decision;

import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.audit.AuditSearch;
import nl.mistervoip.privacy.audit.AuditTrail;
import nl.mistervoip.privacy.casefile.CasePost;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.casefile.Cases;
import nl.mistervoip.privacy.casefile.PaperTray;
import nl.mistervoip.privacy.testing.InMemoryCasePost;
import nl.mistervoip.privacy.testing.InMemorySettings;
import nl.mistervoip.privacy.testing.ReadRounds;

/** The stores of a scene as the console looks at them: what it asks of them is counted. */
public final class CountedScene {
  public final ApprovalScene scene;
  public final ReadRounds reads;
  public final Cases cases;
  public final Approvals rows;
  public final CaseVault vault;
  public final AuditLog log;
  public final AuditTrail trail;
  public final AuditSearch search;
  public final PaperTray paper;
  public final InMemorySettings set = new InMemorySettings();

  /** Nobody looks at what is counted. */
  public CountedScene(ApprovalScene scene) {
    this(scene, new ReadRounds());
  }

  public CountedScene(ApprovalScene scene, ReadRounds reads) {
    this.scene = scene;
    this.reads = reads;
    this.cases = reads.around(Cases.class, scene.records);
    this.rows = reads.around(Approvals.class, scene.rows);
    this.vault = reads.around(CaseVault.class, scene.documents);
    this.log = reads.around(AuditLog.class, scene.audit);
    this.trail = reads.around(AuditTrail.class, scene.audit);
    this.search = reads.around(AuditSearch.class, scene.audit);
    CasePost post = reads.around(CasePost.class, new InMemoryCasePost(scene.records));
    this.paper = new PaperTray(vault, post, cases);
  }
}
