package firstdeal.matching.csv;

/** A list that cannot be read, with a sentence that names the file and, where there is one, the line. */
public final class CsvProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CsvProblem(String file, long line, String sentence) {
        super(line > 0 ? file + ", line " + line + ": " + sentence : file + ": " + sentence);
    }
}
