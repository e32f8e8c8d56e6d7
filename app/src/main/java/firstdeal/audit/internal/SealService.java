package firstdeal.audit.internal;

import firstdeal.audit.AuditChain;
import firstdeal.audit.ChainState;
import firstdeal.audit.internal.SealStore.Horizon;
import firstdeal.audit.internal.SealStore.Seal;
import firstdeal.audit.internal.SealStore.Stretch;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Seals what finished transactions appended. Transactions end in another order than they begin, so a stretch is bounded by
 * transaction numbers below which none is running any more: nothing can appear in it later.
 */
@Service
class SealService implements AuditChain {

    private static final byte[] BEGINNING = new byte[32];
    private static final long OPEN_END = Long.MAX_VALUE;

    private final SealStore seals;
    private final Clock clock;

    SealService(SealStore seals, Clock clock) {
        this.seals = seals;
        this.clock = clock;
    }

    /** Adds one seal if there is anything to seal. */
    @Transactional(isolation = Isolation.REPEATABLE_READ)
    public void seal() {
        @Nullable Seal last = seals.last().orElse(null);
        var horizon = seals.horizon();
        if (!seal(last, next(last, horizon)) && last != null && last.stretch().untilTx() > horizon.unborn()) {
            seal(last, anew(last, horizon));
        }
    }

    private boolean seal(@Nullable Seal last, Stretch stretch) {
        var sum = new Sum(last == null ? BEGINNING : last.hash());
        seals.each(stretch, sum::add);
        if (sum.entries() == 0) {
            return false;
        }
        seals.add(new Seal(
                last == null ? 1 : last.number() + 1,
                clock.instant(),
                stretch,
                Math.max(sum.lastSeq(), last == null ? 0 : last.lastSeq()),
                sum.entries(),
                sum.hash()));
        return true;
    }

    /** A database restored into another server counts transactions anew: what is left of the old count gets its own seal. */
    static Stretch next(@Nullable Seal last, Horizon horizon) {
        if (last == null) {
            return new Stretch(0, 0, horizon.finished());
        }
        var before = last.stretch();
        if (before.untilTx() == OPEN_END) {
            return anew(last, horizon);
        }
        return before.untilTx() > horizon.unborn()
                ? new Stretch(before.afterSeq(), before.untilTx(), OPEN_END)
                : new Stretch(before.afterSeq(), before.untilTx(), horizon.finished());
    }

    private static Stretch anew(Seal last, Horizon horizon) {
        return new Stretch(last.lastSeq(), 0, horizon.finished());
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ChainState verify() {
        var all = seals.all();
        @Nullable Long broken = firstBroken(all);
        long sealed = all.stream().mapToLong(Seal::entries).sum();
        @Nullable Seal last = all.isEmpty() ? null : all.getLast();
        return new ChainState(
                all.size(),
                sealed,
                seals.entries() - sealed,
                broken,
                last == null ? "" : HexFormat.of().formatHex(last.hash()),
                last == null ? null : last.at());
    }

    private @Nullable Long firstBroken(List<Seal> all) {
        byte[] previous = BEGINNING;
        long number = 1;
        for (var seal : all) {
            var sum = new Sum(previous);
            seals.each(seal.stretch(), sum::add);
            if (seal.number() != number++
                    || sum.entries() != seal.entries()
                    || !MessageDigest.isEqual(sum.hash(), seal.hash())) {
                return seal.number();
            }
            previous = seal.hash();
        }
        return null;
    }
}
