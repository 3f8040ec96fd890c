package nl.mistervoip.privacy.datamap.connection;

import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import nl.mistervoip.privacy.datamap.DataMap;
import nl.mistervoip.privacy.datamap.Place;
import nl.mistervoip.privacy.datamap.tables.Buckets;

/** Buckets each in its own account and region: those without a home are the desk's neighbours. */
final class HomeBuckets implements Buckets {
  private final Map<String, Place.Objects> away = new HashMap<>();
  private final Buckets own;
  private final Function<Place.Objects, Buckets> open;
  private final Map<String, Buckets> opened = new ConcurrentHashMap<>();

  /** A connection is made when a bucket is first asked, and kept. */
  HomeBuckets(DataMap map, Buckets own, Function<Place.Objects, Buckets> open) {
    this.own = own;
    this.open = open;
    map.stores()
        .forEach(
            store -> {
              if (store.place() instanceof Place.Objects objects && objects.home().isPresent()) {
                away.put(objects.bucket(), objects);
              }
            });
  }

  @Override
  public Optional<Found> find(String bucket, String key) {
    return of(bucket).find(bucket, key);
  }

  @Override
  public List<String> keys(String bucket, String prefix) {
    return of(bucket).keys(bucket, prefix);
  }

  @Override
  public InputStream open(String bucket, String key) {
    return of(bucket).open(bucket, key);
  }

  @Override
  public List<String> versions(String bucket, String key) {
    return of(bucket).versions(bucket, key);
  }

  @Override
  public void delete(String bucket, String key, String version) {
    of(bucket).delete(bucket, key, version);
  }

  private Buckets of(String bucket) {
    return Optional.ofNullable(away.get(bucket))
        .map(objects -> opened.computeIfAbsent(bucket, any -> open.apply(objects)))
        .orElse(own);
  }
}
