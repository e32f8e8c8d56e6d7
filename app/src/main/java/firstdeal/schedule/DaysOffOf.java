package firstdeal.schedule;

import firstdeal.shared.PartnerId;

/** Whose days off: everybody's in a region, or one company's besides. */
public sealed interface DaysOffOf {

    /** @param key an ISO country such as {@code DE}, or one of its parts such as {@code DE-BY} */
    record Region(String key) implements DaysOffOf {

        public Region {
            if (!key.matches("[A-Z]{2}(-[A-Z0-9]{1,3})?")) {
                throw new IllegalArgumentException("A region is an ISO country or one of its parts: " + key);
            }
        }
    }

    record Company(PartnerId id) implements DaysOffOf {}
}
