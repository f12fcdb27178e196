/**
 * The command line: flags in, exit status out. A command reads its flags, calls one method, and
 * reports. The only package that knows picocli.
 */
package doorlight.cli;
