package firstdeal.lifecycle.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What may be sent to start a run or to look at its preview.
 *
 * @param programVersion a published version; or the key of its program
 * @param program the key of a program: its newest published version
 * @param day0 the day of the last signature; or the day it is expected
 * @param expectedDay0 begins to prepare before the signature
 * @param zone such as {@code Europe/Stockholm}, UTC when not given
 * @param passedBefore keys of gates that were passed before, for a run that is already under way
 * @param attestedBy who says so
 * @param overCapacity the reason to start although the manager has no room
 * @param queue waits until the manager has room instead
 */
record StartBody(
        UUID partner,
        @Nullable UUID programVersion,
        @Nullable String program,
        @Nullable LocalDate day0,
        @Nullable LocalDate expectedDay0,
        @Nullable String zone,
        @Nullable UUID pam,
        @Nullable List<String> passedBefore,
        @Nullable String attestedBy,
        @Nullable String overCapacity,
        @Nullable Boolean queue) {}
