package firstdeal.programfile;

/** A place in a text, line and column counted from 1. */
public record Mark(int line, int column) {

    public static final Mark START = new Mark(1, 1);
}
