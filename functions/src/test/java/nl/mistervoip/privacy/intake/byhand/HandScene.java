package nl.mistervoip.privacy.intake.byhand;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.mistervoip.privacy.audit.AuditLog;
import nl.mistervoip.privacy.casefile.CaseVault;
import nl.mistervoip.privacy.intake.triage.InMemoryTriageQueue;
import nl.mistervoip.privacy.intake.triage.WaitingMail;
import nl.mistervoip.privacy.platform.LinkSecrets;
import nl.mistervoip.privacy.request.CaseId;

/** The desk for requests that are typed in, on fakes. */
public final class HandScene {
  /** The mails that were made, by id. */
  public final Map<String, byte[]> mails = new TreeMap<>();

  /** The ids for which the machine was started, in order. */
  public final List<String> started = new ArrayList<>();

  private final InMemoryTriageQueue queue;

  /** The desk of the scene. */
  public final HandDesk desk;

  /** A scene that enters into this queue and tells this audit. */
  public HandScene(InMemoryTriageQueue queue, AuditLog audit) {
    this.queue = queue;
    this.desk =
        new HandDesk(
            new HandDesk.Ports(
                mails::putIfAbsent,
                queue,
                new Entries(queue),
                LinkSecrets::hashOf,
                started::add,
                audit));
  }

  /** The mails of cases are read again on the same fakes. */
  public Rereading rereading(CaseVault vault) {
    return new Rereading(
        new Rereading.Ports(
            vault, mails::putIfAbsent, new Entries(queue), LinkSecrets::hashOf, started::add));
  }

  /** Entries in a queue, as the table takes them. */
  private record Entries(InMemoryTriageQueue queue) implements HandRegister {
    @Override
    public void enter(Entry entry, Instant now) {
      if (queue.find(entry.id()).isEmpty()) {
        queue.put(
            new WaitingMail(
                entry.id(),
                entry.receivedAt(),
                WaitingMail.Stage.DECIDED,
                "triage",
                "BY_HAND",
                entry.decision().ruling().labels(),
                Optional.empty(),
                Map.of(
                    "spam", "DISABLED",
                    "virus", "DISABLED",
                    "spf", "DISABLED",
                    "dkim", "DISABLED",
                    "dmarc", "DISABLED"),
                Optional.of(entry.decision())));
      }
    }

    @Override
    public CaseId numberOf(String id, Instant now) {
      return CaseId.ofMessage(id);
    }
  }

  /** A letter of somebody without a mail address. */
  public static HandRequest letter(LocalDate received) {
    return new HandRequest(
        "letter",
        received,
        new HandRequest.Who(
            "Ans Verzonnen", List.of("Kerkstraat 12", "1234 AB  Voorbeeldstad"), ""),
        List.of("access"),
        "nl",
        "Graag ontvang ik alles wat u over mij heeft. Mijn klantnummer is 100001.");
  }

  /** The same of somebody who gave a mail address on the phone. */
  public static HandRequest call(LocalDate received) {
    HandRequest letter = letter(received);
    return new HandRequest(
        "phone",
        received,
        new HandRequest.Who("Ans Verzonnen", List.of(), "ans@example.nl"),
        letter.labels(),
        "en",
        letter.text());
  }
}
