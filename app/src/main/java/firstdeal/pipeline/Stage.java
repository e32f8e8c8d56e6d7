package firstdeal.pipeline;

/**
 * One column of the board.
 *
 * @param key a stable kebab-case word
 * @param position the first is 1
 * @param probability that a deal of this stage is won, in percent
 * @param qualified a deal of this stage counts as qualified
 */
public record Stage(String key, String title, int position, int probability, boolean qualified) {

    public Stage {
        if (!key.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*") || title.isBlank()) {
            throw new IllegalArgumentException("A stage has a kebab-case key and a title: " + key);
        }
        if (probability < 0 || probability > 100) {
            throw new IllegalArgumentException("A probability lies between 0 and 100: " + probability);
        }
    }
}
