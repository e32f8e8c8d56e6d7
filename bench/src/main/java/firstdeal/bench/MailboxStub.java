package firstdeal.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** As much of an IMAP server (RFC 3501) as somebody needs who reads a mailbox; what it costs is not the server's that is measured. */
final class MailboxStub implements AutoCloseable {

    private record Invited(String uid, String address) {}

    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<byte[]> letters = new ArrayList<>();
    private final BitSet seen = new BitSet();

    MailboxStub() throws IOException {
        Thread.ofPlatform().daemon().start(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }

    /** Answers of people whom the server invited, each to the last invitation of one thing. */
    void fill(Connection database, int count) throws SQLException {
        var invited = new ArrayList<Invited>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("select recipient, calendar from mail where method = 'REQUEST'")) {
            while (rows.next()) {
                var uid = rows.getString(2).replace("\r\n ", "").replaceFirst("(?s).*\r\nUID:([^\r]*).*", "$1");
                invited.add(new Invited(uid, rows.getString(1)));
            }
        }
        if (invited.isEmpty()) {
            throw new SQLException("The demo has invited nobody");
        }
        synchronized (letters) {
            IntStream.range(0, count).forEach(i -> letters.add(letter(invited.get(i % invited.size()), i)));
        }
    }

    private static byte[] letter(Invited it, int number) {
        var said = Instant.now().minusSeconds(100_000L - number).toString().replaceAll("[-:]|\\.\\d+", "");
        return """
                From: %1$s
                Subject: Answer %2$d
                MIME-Version: 1.0
                Content-Type: text/calendar; method=REPLY; charset=UTF-8

                BEGIN:VCALENDAR
                METHOD:REPLY
                VERSION:2.0
                BEGIN:VEVENT
                UID:%3$s
                SEQUENCE:0
                DTSTAMP:%4$s
                ATTENDEE;PARTSTAT=%5$s:mailto:%1$s
                END:VEVENT
                END:VCALENDAR
                """.formatted(it.address(), number, it.uid(), said, number % 3 == 0 ? "DECLINED" : "ACCEPTED")
                .replace("\n", "\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private void serve() {
        while (!door.isClosed()) {
            try (var client = door.accept()) {
                talk(client);
            } catch (IOException e) {
                // Whoever hangs up may come again.
            }
        }
    }

    private void talk(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        var out = client.getOutputStream();
        say(out, "* OK ready");
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var words = line.split(" ", 4);
            var command = words[1].toUpperCase(Locale.ROOT);
            synchronized (letters) {
                answer(out, command, words);
            }
            say(out, words[0] + " OK " + (command.equals("SELECT") ? "[READ-WRITE] " : "") + "done");
            out.flush();
            if (command.equals("LOGOUT")) {
                return;
            }
        }
    }

    private void answer(OutputStream out, String command, String[] words) throws IOException {
        switch (command) {
            case "CAPABILITY" -> say(out, "* CAPABILITY IMAP4rev1");
            case "SELECT" -> {
                say(out, "* FLAGS (\\Seen)");
                say(out, "* OK [PERMANENTFLAGS (\\Seen)] kept");
                say(out, "* OK [UIDVALIDITY 1] valid");
                say(out, "* " + letters.size() + " EXISTS");
                say(out, "* 0 RECENT");
            }
            case "SEARCH" ->
                say(
                        out,
                        "* SEARCH"
                                + IntStream.rangeClosed(1, letters.size())
                                        .filter(it -> !seen.get(it))
                                        .mapToObj(it -> " " + it)
                                        .collect(Collectors.joining()));
            case "FETCH" -> {
                for (int number : numbers(words[2])) {
                    fetch(out, number, words[3].toUpperCase(Locale.ROOT));
                }
            }
            case "STORE" -> numbers(words[2]).forEach(seen::set);
            case "LOGOUT" -> say(out, "* BYE");
            default -> {}
        }
    }

    private void fetch(OutputStream out, int number, String what) throws IOException {
        var letter = letters.get(number - 1);
        if (what.contains("BODY")) {
            say(out, "* " + number + " FETCH (BODY[] {" + letter.length + "}");
            out.write(letter);
            say(out, ")");
        } else {
            say(out, "* " + number + " FETCH (RFC822.SIZE " + letter.length + ")");
        }
    }

    private static List<Integer> numbers(String set) {
        var numbers = new ArrayList<Integer>();
        for (var part : set.split(",")) {
            var ends = part.split(":");
            IntStream.rangeClosed(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]))
                    .forEach(numbers::add);
        }
        return numbers;
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
