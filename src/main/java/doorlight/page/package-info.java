/** Which pages the site has, and what each shows: complete values, from the site as a whole. */
package doorlight.page;
