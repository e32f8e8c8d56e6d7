package firstdeal.platform;

import java.util.List;

/** What a module says in the terminal once the server is ready, such as how to sign in. */
public interface StartNote {

    List<String> lines();
}
