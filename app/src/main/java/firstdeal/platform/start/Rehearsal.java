package firstdeal.platform.start;

import java.net.URI;

/**
 * What a training does beyond starting. The Java machine keeps with the cache how often and in which way each method was
 * used, so that a server which starts with it is soon as quick as one that has run for an hour.
 */
public interface Rehearsal {

    /** @param server where the server in training answers */
    void play(URI server);
}
