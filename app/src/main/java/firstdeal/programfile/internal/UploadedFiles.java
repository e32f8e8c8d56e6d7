package firstdeal.programfile.internal;

import firstdeal.programfile.Node;
import firstdeal.programfile.Problems;
import firstdeal.programfile.ProgramFiles;
import firstdeal.programfile.ProgramReader;
import firstdeal.programfile.Reading;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Decodes a file, makes its tree and has it read. */
@Component
class UploadedFiles implements ProgramFiles {

    @Override
    public Reading read(String file, Format format, byte[] bytes) {
        var problems = new Problems(file);
        var text = FileText.decode(bytes, problems);
        return text.map(it -> format == Format.MARKDOWN ? MarkdownFile.read(file, it) : structured(file, format, it))
                .orElseGet(() -> new Reading.NotUnderstood(problems.inOrder()));
    }

    private static Reading structured(String file, Format format, String text) {
        var problems = new Problems(file);
        return tree(format, text, problems)
                .map(tree -> ProgramReader.read(file, tree))
                .orElseGet(() -> new Reading.NotUnderstood(problems.inOrder()));
    }

    private static Optional<Node> tree(Format format, String text, Problems problems) {
        return format == Format.JSON ? JsonTree.of(text, problems) : YamlTree.of(text, problems);
    }

    @Override
    public byte[] shipped(String key) {
        try {
            return new ClassPathResource("programs/" + key + ".yaml").getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
