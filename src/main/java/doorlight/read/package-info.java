/** From one file to one article, knowing no other file. The only package that knows flexmark. */
package doorlight.read;
