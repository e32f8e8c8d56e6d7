package firstdeal.programfile.internal;

import firstdeal.programfile.Mark;
import firstdeal.programfile.Problems;
import firstdeal.programfile.ProgramFiles;
import firstdeal.shared.Text;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** The text of an uploaded file: UTF-8, with or without its mark, and nothing else. */
final class FileText {

    private FileText() {}

    /** The text, or nothing after the problem is said. */
    static Optional<String> decode(byte[] bytes, Problems problems) {
        if (bytes.length > ProgramFiles.LARGEST) {
            return no(
                    problems, Mark.START, Text.of("programfile.too-large", "limit", ProgramFiles.LARGEST / 1_000_000));
        }
        if (isUtf16(bytes)) {
            return no(problems, Mark.START, Text.of("programfile.utf-16"));
        }
        try {
            var buffer = ByteBuffer.wrap(bytes);
            var decoded = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(buffer)
                    .toString();
            return Optional.of(decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded);
        } catch (CharacterCodingException _) {
            return no(problems, brokenAt(bytes), Text.of("programfile.not-utf-8"));
        }
    }

    private static Optional<String> no(Problems problems, Mark mark, Text text) {
        problems.add(mark, "", text);
        return Optional.empty();
    }

    /** By its byte order mark, or by the zeros that plain letters have in it. */
    private static boolean isUtf16(byte[] bytes) {
        if (bytes.length >= 2 && ((bytes[0] == -1 && bytes[1] == -2) || (bytes[0] == -2 && bytes[1] == -1))) {
            return true;
        }
        int zeros = 0;
        int looked = Math.min(bytes.length, 200);
        for (int i = 0; i < looked; i++) {
            zeros += bytes[i] == 0 ? 1 : 0;
        }
        return looked >= 8 && zeros * 3 > looked;
    }

    private static Mark brokenAt(byte[] bytes) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var in = ByteBuffer.wrap(bytes);
        var out = java.nio.CharBuffer.allocate(bytes.length + 1);
        decoder.decode(in, out, true);
        var before = new String(Arrays.copyOf(bytes, in.position()), StandardCharsets.UTF_8);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        return new Mark(line, before.length() - before.lastIndexOf('\n'));
    }
}
