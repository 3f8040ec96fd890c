package nl.mistervoip.privacy.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import nl.mistervoip.privacy.datamap.Identifier;
import nl.mistervoip.privacy.datamap.Item;
import nl.mistervoip.privacy.datamap.Outcome;
import nl.mistervoip.privacy.datamap.Store;
import nl.mistervoip.privacy.export.StoreOutcome.MaskCount;
import nl.mistervoip.privacy.platform.Json;

/** Writes the items of one store as they come, and counts; holds no item. */
final class Gathering {
  private final Store store;
  private final Redaction redaction;
  private final Optional<String> timeAttribute;
  private final Map<String, Map<MaskReason, Long>> masked = new TreeMap<>();
  private long leftOff;
  private String from = "";
  private String until = "";

  Gathering(Store store, Redaction redaction, Optional<String> timeAttribute) {
    this.store = store;
    this.redaction = redaction;
    this.timeAttribute = timeAttribute;
  }

  void add(Item item, OutputStream out) {
    if (redaction.leavesOff(item.fields())) {
      leftOff++;
      return;
    }
    Redaction.Shown shown = redaction.of(item.fields());
    for (Redaction.Mark mark : shown.marks()) {
      masked
          .computeIfAbsent(mark.field(), any -> new TreeMap<>())
          .merge(mark.reason(), 1L, Long::sum);
    }
    String time = timeAttribute.map(name -> Paths.at(item.fields(), name).asText()).orElse("");
    stretch(time);
    try {
      out.write(Json.write(new GatheredItem(item.key().values(), time, shown.fields())));
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  StoreOutcome outcome(Outcome.Searched searched, Instant now) {
    long count = searched.count() - leftOff;
    return new StoreOutcome(
        store.id(),
        count == 0 ? StoreOutcome.Result.NOTHING : StoreOutcome.Result.FOUND,
        count,
        searched.identifiers().stream().map(Identifier::kind).distinct().sorted().toList(),
        Optional.of(from).filter(text -> !text.isEmpty()),
        Optional.of(until).filter(text -> !text.isEmpty()),
        counts(),
        "",
        now);
  }

  /** ISO text: the order of the text is the order of time. */
  private void stretch(String moment) {
    if (!moment.isEmpty()) {
      from = from.isEmpty() || moment.compareTo(from) < 0 ? moment : from;
      until = moment.compareTo(until) > 0 ? moment : until;
    }
  }

  private List<MaskCount> counts() {
    return masked.entrySet().stream()
        .flatMap(
            field ->
                field.getValue().entrySet().stream()
                    .map(count -> new MaskCount(field.getKey(), count.getKey(), count.getValue())))
        .toList();
  }
}
