/**
 * What the engine asks of tables and buckets, by their logical names, whatever is behind them; and
 * how a row of a table reads as an item: its values, its key, its digest and the mark of one that
 * is going.
 */
@NullMarked
package nl.mistervoip.privacy.datamap.tables;

import org.jspecify.annotations.NullMarked;
