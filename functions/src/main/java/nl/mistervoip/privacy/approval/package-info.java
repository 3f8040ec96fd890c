/**
 * What needs a signed-in person: decisions waiting with the task tokens of their workflows, the
 * rule of four eyes, and the console's API. Nothing that matters happens to a person's data unless
 * somebody pressed a button here.
 */
@Configuration
@Requires(property = "approvals.table")
@NullMarked
package nl.mistervoip.privacy.approval;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
