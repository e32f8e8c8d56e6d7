package firstdeal;

import com.microsoft.playwright.options.Cookie;
import firstdeal.platform.Tokens;
import firstdeal.shared.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A session for the browser without the way through a mail. */
public final class SignIn {

    private SignIn() {}

    /** @param staff somebody who is there already */
    public static Cookie as(StaffId staff, int port, JdbcClient database) {
        var secret = "session-of-" + staff + "-for-a-test-of-the-browser";
        database.sql("""
                insert into staff_session (token_hash, staff_id, started_at, seen_at, ends_at)
                values (:hash, :staff, current_timestamp, current_timestamp, current_timestamp + interval '1 day') on conflict do nothing
                """)
                .param("hash", Tokens.hash(secret))
                .param("staff", staff.value())
                .update();
        return new Cookie("fd_session", secret).setUrl("http://localhost:" + port);
    }
}
