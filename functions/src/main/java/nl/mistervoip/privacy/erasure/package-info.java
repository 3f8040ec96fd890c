/**
 * Erasure as a request under GDPR Art. 17: decides per item what goes, what stays and on which
 * ground, has that plan approved by its digest, carries it out, reads back until nothing is left,
 * and proves it in a pseudonymous ledger. The room decides purely ({@code ErasureRules}) and acts
 * apart from that ({@link nl.mistervoip.privacy.erasure.ItemEraser}, the only code in the product
 * that removes data of the landscape).
 */
@Configuration
@Requires(property = "ledger.table")
@NullMarked
package nl.mistervoip.privacy.erasure;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
