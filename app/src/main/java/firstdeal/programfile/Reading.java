package firstdeal.programfile;

import firstdeal.program.Program;
import java.util.List;

/** What became of a file: a program, or everything that is wrong with it. */
public sealed interface Reading {

    /**
     * The program. The notes are lines that were understood with a reservation, or kept as they are because they say nothing
     * that a program holds.
     */
    record Understood(Program program, List<Problem> notes) implements Reading {

        public Understood {
            notes = List.copyOf(notes);
        }
    }

    /** Never a program; at least one problem, in the order of the file. */
    record NotUnderstood(List<Problem> problems) implements Reading {

        public NotUnderstood {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("A file that is not understood has a problem");
            }
        }
    }
}
