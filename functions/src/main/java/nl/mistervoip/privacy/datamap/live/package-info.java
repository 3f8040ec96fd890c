/**
 * The data map beside the stores as they are: what an administrator sees of tables and buckets is
 * compared with what the map says and with what was recorded when it was signed off. Nothing here
 * reads an item or calls AWS; `desk map check` gathers the facts.
 */
@NullMarked
package nl.mistervoip.privacy.datamap.live;

import org.jspecify.annotations.NullMarked;
