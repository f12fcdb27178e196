/**
 * Doorlight turns a folder of articles into a site. Said as a sentence: configure; read articles;
 * find references; assemble the site; plan pages; render; write.
 *
 * <pre>
 * site-config.yaml -&gt; SiteConfig
 * content/**       -&gt; SourceFile -&gt; Outcome&lt;Article&gt;   one file at a time, knowing no other
 * all articles     -&gt; References -&gt; Site               the whole site as one value
 * Site             -&gt; SitePlan                         every address, and what each page shows
 * content/images   -&gt; Picture                          what its header says; not yet decoded
 * SitePlan         -&gt; OutputFile -&gt; OutputTree         rendered on all cores, staged as they come
 * OutputTree       -&gt; public/                          swapped in whole: the one step with effects
 * </pre>
 *
 * <p>Every arrow is a function from values to a value, and may yield diagnostics. An {@code
 * Article} is what the writer wrote (a post, or a page such as About); a {@code Page} is what the
 * reader opens.
 *
 * <p>The packages, in order. Each may import those above it and none below; a test holds them to
 * it.
 *
 * <ul>
 *   <li>{@code base}: digests, values as bytes, stamps of files, texts packed into the program
 *   <li>{@code diagnostic}: what is wrong and where
 *   <li>{@code data}: YAML and JSON with places (only here: Jackson)
 *   <li>{@code config}: the site's settings
 *   <li>{@code article}: what a writer wrote, as values
 *   <li>{@code read.markdown}: text to the tree of a Markdown parser
 *   <li>{@code read.body}: that tree to bodies (here, in the checks and in the importer: jsoup)
 *   <li>{@code read.section}: its blocks to sections (only these three: flexmark)
 *   <li>{@code read}: one file to one article
 *   <li>{@code reference}: who refers to whom in prose
 *   <li>{@code site}: the site as one value
 *   <li>{@code picture}: pictures made fit for publication, and cards (only here: AWT, ImageIO,
 *       Thumbnailator, FontBox)
 *   <li>{@code page}: which pages exist, what each shows, and how a body is written as HTML
 *   <li>{@code output}: files to be, and the one writer of the published folder
 *   <li>{@code search}: what the search page reads
 *   <li>{@code render}: pages to files, through templates (only here: FreeMarker)
 *   <li>{@code build}: the pipeline, and what a build keeps for the next one
 *   <li>{@code check}: questions asked of a finished site, and pictures of it (only here: the
 *       network, as a client, and crawler-commons)
 *   <li>{@code serve}: the writer's preview (only here: directory-watcher)
 *   <li>{@code authoring}: the one writer of the writer's own files
 *   <li>{@code authoring.importer}: articles from elsewhere, as a plan of new files (only here:
 *       mammoth)
 *   <li>{@code cli}: flags in, exit status out (only here: picocli)
 * </ul>
 *
 * <p>Pictures are known by their headers until the plan stands, since pages need only sizes and
 * addresses. They are decoded last, where the folder {@code .doorlight-cache} has not kept what was
 * made of them before; a build that finds everything there never loads AWT.
 *
 * <p>What a build costs is what has changed. Of each article a few facts are at hand (front matter,
 * an {@code Outline}, what came of its references); its text is packed into bytes between the
 * stages, or read from its file when somebody asks. A page is a {@code PlannedPage}: what it shows,
 * as a value whose fingerprint is compared with the last build's, and how to put it together if
 * that is another. So a page can show nothing that is not in that value, in the settings or in the
 * templates.
 *
 * <p>Of flexmark the driver is kept, which goes through the lines and knows the place of every
 * node, while several of its parsers are replaced, since the whole is held to the examples of
 * CommonMark 0.30 and to time that grows only with the length of its input, however hostile: each
 * parser of ours says what flexmark's does wrong.
 *
 * <p>A parsed article keeps neither the tree of the Markdown parser nor finished HTML, but a {@code
 * Body}: finished HTML with stretches of prose in it, as flat lists of tokens with their places. So
 * reading a file needs no other file, and a reference, which needs the titles of all, is found
 * later by reading the prose and linked by putting a {@code Link} round some of its tokens. Code,
 * headings and existing links are no prose, so nothing in them is ever linked.
 */
package doorlight;
