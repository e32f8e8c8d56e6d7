package firstdeal.invite.internal;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Debian's own mail server (Postfix and Dovecot) in a directory of its own: takes mail for vendor.example, one mailbox for all. */
final class DebianMail implements AutoCloseable {

    private static final String SERVICES = """
            127.0.0.1:%d inet n - n - - smtpd
            pickup unix n - n 60 1 pickup
            cleanup unix n - n - 0 cleanup
            qmgr unix n - n 300 1 qmgr
            rewrite unix - - n - - trivial-rewrite
            bounce unix - - n - 0 bounce
            defer unix - - n - 0 bounce
            trace unix - - n - 0 bounce
            proxymap unix - - n - - proxymap
            smtp unix - - n - - smtp
            error unix - - n - - error
            retry unix - - n - - error
            virtual unix - n n - - virtual
            anvil unix - - n - 1 anvil
            postlog unix-dgram n - n - 1 postlogd
            """;
    private static final String POSTFIX = """
            compatibility_level = 3.6
            queue_directory = %1$s/queue
            data_directory = %1$s/data
            command_directory = /usr/sbin
            daemon_directory = /usr/lib/postfix/sbin
            mail_owner = postfix
            setgid_group = postdrop
            inet_interfaces = 127.0.0.1
            inet_protocols = ipv4
            myhostname = mx.vendor.example
            mydestination =
            local_transport = error:none
            alias_maps =
            alias_database =
            virtual_mailbox_domains = vendor.example
            virtual_mailbox_base = %1$s/mail
            virtual_mailbox_maps = static:box/
            virtual_uid_maps = static:65534
            virtual_gid_maps = static:65534
            mynetworks = 127.0.0.0/8
            smtpd_recipient_restrictions = permit_mynetworks,reject
            maillog_file = %1$s/queue/mail.log
            maillog_file_prefixes = %1$s
            """;
    private static final String DOVECOT = """
            base_dir = %1$s/dovecot
            log_path = %1$s/dovecot.log
            protocols = imap
            listen = 127.0.0.1
            ssl = no
            disable_plaintext_auth = no
            mail_location = maildir:%1$s/mail/box
            first_valid_uid = 1
            passdb {
              driver = static
              args = password=secret
            }
            userdb {
              driver = static
              args = uid=65534 gid=65534 home=%1$s/mail
            }
            service imap-login {
              inet_listener imap {
                port = %2$d
              }
              inet_listener imaps {
                port = 0
              }
            }
            """;

    private final Path home;
    final int smtp;
    final int imap;
    private int laid;

    private DebianMail(Path home, int smtp, int imap) {
        this.home = home;
        this.smtp = smtp;
        this.imap = imap;
    }

    static DebianMail start() throws IOException, InterruptedException {
        for (var program : List.of("/usr/sbin/postfix", "/usr/sbin/dovecot")) {
            assumeTrue(
                    Files.isExecutable(Path.of(program)),
                    program + " is not there: apt-get install postfix dovecot-imapd");
        }
        assumeTrue(System.getProperty("user.name").equals("root"), "Postfix is started by root only");
        var home = Files.createTempDirectory(Path.of("/tmp"), "firstdeal-mail-");
        var mail = new DebianMail(home, free(), free());
        for (var name : List.of("etc", "queue", "data", "mail/box/new", "mail/box/cur", "mail/box/tmp", "dovecot")) {
            Files.createDirectories(home.resolve(name));
        }
        mail.call("chmod", "755", home.toString());
        mail.call("chown", "postfix", home + "/data");
        mail.call("chown", "-R", "65534:65534", home + "/mail");
        Files.writeString(home.resolve("etc/main.cf"), POSTFIX.formatted(home));
        Files.writeString(home.resolve("etc/master.cf"), SERVICES.formatted(mail.smtp));
        Files.writeString(home.resolve("dovecot.conf"), DOVECOT.formatted(home, mail.imap));
        mail.call("postfix", "-c", home + "/etc", "start");
        mail.call("dovecot", "-c", home + "/dovecot.conf");
        return mail;
    }

    /** Straight into the mailbox. */
    void lay(byte[] letter) throws IOException {
        Files.write(home.resolve("mail/box/new/%010d.letter".formatted(++laid)), letter);
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void call(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("said").toFile())
                .start();
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IllegalStateException(String.join(" ", command) + ": " + Files.readString(home.resolve("said")));
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        call("postfix", "-c", home + "/etc", "stop");
        call("doveadm", "-c", home + "/dovecot.conf", "stop");
        call("rm", "-rf", "--", home + "/queue", home + "/data", home + "/mail", home + "/etc", home + "/dovecot");
    }
}
