/**
 * Where the rows are: a PostgreSQL that the program unpacks, starts and stops itself, kept in the data directory, or one
 * that the operator names.
 */
@org.jspecify.annotations.NullMarked
package firstdeal.platform.database;
