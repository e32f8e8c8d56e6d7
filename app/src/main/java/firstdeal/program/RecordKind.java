package firstdeal.program;

import java.util.Arrays;
import java.util.Optional;

/** Records that a task may wait for; each says by itself whether it is complete. */
public enum RecordKind {
    LEGAL_PROFILE("partner.legal-profile"),
    ACCESS_GRANTED("access.granted"),
    ACCESS_VERIFIED("access.verified"),
    SELLERS_IDENTIFIED("contacts.sellers"),
    CHANNEL_OPEN("channel.open"),
    PARTNER_SPONSOR_IN_AGREEMENT("agreement.partner-sponsor"),
    CAPACITY_CHECKED("capacity-check"),
    CALENDAR_SENT("series.all-sent"),
    SESSIONS_SCHEDULED("sessions.scheduled"),
    ACCOUNT_LISTS_CONNECTED("account-lists.both-sides"),
    DEAL_REGISTERED("registration.submitted"),
    CONTENT_OPENED("content.opened-by-ae"),
    CUSTOMER_MEETING_SUPPORTED("joint-customer-meeting"),
    SUCCESS_METRICS_AGREED("success-metrics.agreed");

    private final String key;

    RecordKind(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }

    public static Optional<RecordKind> of(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }
}
