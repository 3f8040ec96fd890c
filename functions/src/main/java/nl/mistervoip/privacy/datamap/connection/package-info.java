/**
 * Where the tables and buckets are: DynamoDB and S3, beside the desk or in another account or
 * region, or a port. Its entry is {@link nl.mistervoip.privacy.datamap.connection.Connections}.
 */
@NullMarked
package nl.mistervoip.privacy.datamap.connection;

import org.jspecify.annotations.NullMarked;
