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
 *
 * <p>Last by hand, 30 minutes each beside much other work, so that a run had four to six minutes of
 * the processor: executions, edges covered, features.
 *
 * <pre>
 * front-matter    65,540  13,124  42,981   nothing found
 * markdown        43,116  12,906  46,753   one thing, mended since; before that 69,131, two things
 * references      26,790  12,685  38,365   nothing found
 * settings       117,743   7,458  16,123   nothing found
 * import           6,392  20,935  82,160   nothing found; before that 10,888, seven things
 * </pre>
 */
package doorlight.fuzz;
