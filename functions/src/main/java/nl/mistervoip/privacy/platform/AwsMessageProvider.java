package nl.mistervoip.privacy.platform;

import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ses.SesClient;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;

/** Mail by SES, text messages by SNS. */
final class AwsMessageProvider implements MessageProvider {
  private static final Map<String, MessageAttributeValue> TRANSACTIONAL =
      Map.of(
          "AWS.SNS.SMS.SMSType",
          MessageAttributeValue.builder().dataType("String").stringValue("Transactional").build());

  private final SesClient ses;
  private final SnsClient sns;

  AwsMessageProvider(SesClient ses, SnsClient sns) {
    this.ses = ses;
    this.sns = sns;
  }

  @Override
  public String mail(String sender, String recipient, byte[] message) {
    String id =
        ses.sendRawEmail(
                call ->
                    call.source(sender)
                        .destinations(recipient)
                        .rawMessage(raw -> raw.data(SdkBytes.fromByteArray(message))))
            .messageId();
    return id + "@" + domainOf(ses.serviceClientConfiguration().region());
  }

  @Override
  public String text(String number, String text) {
    return sns.publish(
            call -> call.phoneNumber(number).message(text).messageAttributes(TRANSACTIONAL))
        .messageId();
  }

  /**
   * SES replaces the Message-ID header by its own id at this domain, which differs for its oldest
   * region.
   */
  static String domainOf(Region region) {
    return region.equals(Region.US_EAST_1) ? "email.amazonses.com" : region.id() + ".amazonses.com";
  }
}
