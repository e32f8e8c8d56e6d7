package firstdeal.platform.files;

import firstdeal.platform.Ids;
import firstdeal.shared.NotFound;
import firstdeal.shared.PartnerId;
import firstdeal.shared.Refused;
import firstdeal.shared.Text;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.apache.tika.Tika;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files up to 25 MB in the database. Within the caller's transaction; whose rows it sees is the caller's scope. */
@Repository
public class FileStore {

    public static final int LARGEST = 25 * 1024 * 1024;

    private static final int NAME_LENGTH = 200;

    private final JdbcClient jdbc;
    private final Ids ids;
    private final Clock clock;
    private final Tika tika = new Tika();

    FileStore(JdbcClient jdbc, Ids ids, Clock clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    /** Keeps a file; what it is, its content says, never its name. */
    public StoredFile put(PartnerId partner, String name, byte[] content) {
        if (content.length == 0) {
            throw refused(Text.of("platform.file.empty"));
        }
        if (content.length > LARGEST) {
            throw refused(Text.of("platform.file.too-large", "most", LARGEST / 1024 / 1024));
        }
        var file = new StoredFile(ids.next(), partner, plain(name), tika.detect(content), content.length);
        jdbc.sql("""
                insert into stored_file (id, partner_id, name, type, size, sha256, content, stored_at)
                values (:id, :partner, :name, :type, :size, :sha256, :content, :at)
                """)
                .param("id", file.id())
                .param("partner", partner.value())
                .param("name", file.name())
                .param("type", file.type())
                .param("size", file.size())
                .param("sha256", sha256(content))
                .param("content", content)
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return file;
    }

    /** The file as a download: never shown in the page, never run, never sniffed. */
    public ResponseEntity<byte[]> download(UUID id) {
        return jdbc.sql("select name, type, content from stored_file where id = :id")
                .param("id", id)
                .query((row, _) -> ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_TYPE, row.getString("type"))
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename(row.getString("name"), java.nio.charset.StandardCharsets.UTF_8)
                                        .build()
                                        .toString())
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Content-Security-Policy", "default-src 'none'; sandbox")
                        .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                        .body(row.getBytes("content")))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** The last part of a path, without what a file system or a header could misread. */
    static String plain(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}|[\\u202A-\\u202E\\u2066-\\u2069]", "")
                .strip();
        var plain = last.isEmpty() || last.startsWith(".") ? "file" + last : last;
        return plain.length() > NAME_LENGTH ? plain.substring(plain.length() - NAME_LENGTH) : plain;
    }

    /** All files of a partner, after two records turned out to be one. */
    public void move(PartnerId from, PartnerId into) {
        jdbc.sql("update stored_file set partner_id = :into where partner_id = :from")
                .param("from", from.value())
                .param("into", into.value())
                .update();
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Refused refused(Text text) {
        return new Refused(text, Map.of("file", text));
    }
}
