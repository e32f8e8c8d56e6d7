package firstdeal.platform.start;

/** The way into the server from a command line. */
public final class Entry {

    private Entry() {}

    /** Starts the application with its settings; a bad one ends the process with one sentence. */
    public static void run(Class<?> application, String... arguments) {
        Start.run(application, arguments);
    }
}
