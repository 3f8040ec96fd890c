@NullMarked
package nl.mistervoip.privacy.datamap.live;

import org.jspecify.annotations.NullMarked;
