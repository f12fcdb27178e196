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
 * <p>Last by hand, 30 minutes each beside much other work, so that a run had nearly four to five
 * and a half minutes of the processor: executions, edges covered, features. Where the machine is
 * paused meanwhile, that counts as the time of an input; so what seemed slow was tried again, and
 * took less than a second.
 *
 * <pre>
 * front-matter    70,585  13,231  43,514   nothing found
 * markdown        77,909  13,175  49,336   nothing found; one thing before, and its family
 * references      14,737  12,586  41,521   nothing found
 * settings        96,440   7,502  15,979   nothing found
 * import           7,300  21,004  80,568   nothing found; one thing before
 * </pre>
 */
package doorlight.fuzz;
