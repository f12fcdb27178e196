/**
 * What holds of Doorlight, shown through its commands first: see {@link doorlight.CommandRun}.
 *
 * <p>Whether the tests would notice a mistake is tried by hand now and then. PIT changes a
 * condition, a number, what is returned or a call, one at a time, and sees whether a test fails:
 *
 * <pre>
 * mvn -P mutation process-test-classes -Dmutated='doorlight.read.section.*'
 * </pre>
 *
 * <p>Of each package at least 85 changes of 100 are to be noticed. Last, noticed and made:
 *
 * <pre>
 * read.markdown  1,067 of 1,209   88 %
 * read.body        769 of   811   95 %
 * read.section     329 of   335   98 %
 * read             280 of   316   89 %
 * reference        433 of   469   92 %   Capitals, ProseText and TitleReader alone
 * output           203 of   223   91 %
 * </pre>
 *
 * <p>What is left there was read. It is an offset of -1 that becomes 0 where both say that there is
 * none, or a bound that no offset reaches; the none of flexmark, which is null; the places of nodes
 * that nothing asks for; the guards by the clock; one of several locks on the same door; what only
 * saves time; and what happens between two programs, which a test of its own tries with real ones.
 */
package doorlight;
