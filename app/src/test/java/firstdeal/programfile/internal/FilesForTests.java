package firstdeal.programfile.internal;

import firstdeal.programfile.ProgramFiles;

/** The reader without Spring. */
public final class FilesForTests {

    public static final ProgramFiles FILES = new UploadedFiles();

    private FilesForTests() {}
}
