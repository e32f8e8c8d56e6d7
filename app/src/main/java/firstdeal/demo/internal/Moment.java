package firstdeal.demo.internal;

import java.util.function.Consumer;

/**
 * Something that happens in the 90 days of a partner.
 *
 * @param key under which a situation lacks or delays it
 * @param phase counted from 0; it happens only once that phase is open
 * @param day on which it usually happens
 */
record Moment(String key, int phase, int day, Consumer<Scene> what) {}
