package firstdeal.document;

import firstdeal.shared.PartnerId;
import firstdeal.shared.Side;
import java.time.LocalDate;

/** Event: a side approved a version of an artifact. */
public record ArtifactApproved(
        ArtifactId artifact, PartnerId partner, String key, int number, Side side, LocalDate on) {}
