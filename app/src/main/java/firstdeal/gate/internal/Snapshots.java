package firstdeal.gate.internal;

import firstdeal.evaluation.Result;
import firstdeal.gate.Snapshot;
import firstdeal.gate.Standing;
import firstdeal.platform.words.Messages;
import firstdeal.platform.words.Reader;
import firstdeal.platform.words.Words;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes evidence down in words, so that it reads the same for ever. */
@Component
class Snapshots {

    private final Words words;

    Snapshots(Messages messages) {
        this.words = new Words(messages, Reader.DEFAULT);
    }

    Snapshot of(Standing gate) {
        return new Snapshot(Stream.concat(
                        gate.criteria().stream().map(it -> line(it, false)),
                        gate.watch().stream().map(it -> line(it, true)))
                .toList());
    }

    private Snapshot.Line line(Result result, boolean watched) {
        var evidence = result.allEvidence().stream()
                .map(it -> new Snapshot.Fact(
                        words.say(it.text()),
                        it.proof().on(),
                        it.proof().link(),
                        it.proof().byHand(),
                        it.proof().by()))
                .toList();
        return new Snapshot.Line(
                result.key(),
                words.say(result.title()),
                result.met(),
                watched,
                result.whatIsMissing().map(words::say).orElse(""),
                evidence);
    }
}
