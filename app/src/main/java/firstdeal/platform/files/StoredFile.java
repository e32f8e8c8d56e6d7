package firstdeal.platform.files;

import firstdeal.shared.PartnerId;
import java.util.UUID;

/** @param type what its content says it is */
public record StoredFile(UUID id, PartnerId partner, String name, String type, long size) {}
