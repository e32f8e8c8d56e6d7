package firstdeal.message;

/**
 * One mail in plain text.
 *
 * @param secret true if the text holds a secret, such as a sign-in link: it is wiped once the mail is sent
 */
public record Mail(String to, String subject, String text, boolean secret) {

    public Mail {
        if (!to.matches("[^\\s@]+@[^\\s@]+")) {
            throw new IllegalArgumentException("Not a mail address: " + to);
        }
        subject = subject.replaceAll("\\s+", " ").strip();
    }

    public static Mail of(String to, String subject, String text) {
        return new Mail(to, subject, text, false);
    }
}
