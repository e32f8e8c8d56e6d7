package firstdeal.platform.events;

/** Events that a listener failed to take ten times; they wait for a person. */
public interface ParkedEvents {

    int count();
}
