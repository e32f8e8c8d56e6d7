package firstdeal.document;

import firstdeal.shared.PartnerId;

/** Event: an artifact has a new version, or lost an approval. */
public record ArtifactChanged(ArtifactId artifact, PartnerId partner, String key, int latest) {}
