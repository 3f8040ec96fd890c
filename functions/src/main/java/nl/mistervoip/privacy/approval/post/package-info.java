/** Letters that people print and post. */
@NullMarked
package nl.mistervoip.privacy.approval.post;

import org.jspecify.annotations.NullMarked;
