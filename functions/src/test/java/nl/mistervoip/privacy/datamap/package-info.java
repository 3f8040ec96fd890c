/**
 * Tests of the data map, and the stores in memory that tests of other rooms use through {@code
 * testing}.
 */
@NullMarked
package nl.mistervoip.privacy.datamap;

import org.jspecify.annotations.NullMarked;
