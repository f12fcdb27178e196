/**
 * What holds of every input, however made: no exception leaves, every page is well-formed, no
 * script of the content's runs, links change no words.
 *
 * <p>The ordinary tests try this on the inputs of other tests and on those that once broke it, in
 * {@code src/test/resources/fuzz}. Jazzer looks for more by hand, for as many seconds as told, one
 * {@link doorlight.fuzz.Target} at a time:
 *
 * <pre>
 * mvn -q -P fuzz test-compile exec:exec -Dtarget=markdown -Dseconds=1800
 * </pre>
 *
 * <p>It begins with what it found before, in {@code target/fuzz}. An input that breaks a law is
 * written there as a file whose name begins with {@code crash-}, and one that takes longer than ten
 * seconds with {@code timeout-}: it is kept under a name that says what is odd about it, in {@code
 * src/test/resources/fuzz} and the folder of its target, and the program is mended.
 */
package doorlight.fuzz;
