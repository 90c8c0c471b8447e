/** How much of a kind of markup a text may hold before it is given to the Markdown parser. */
export interface MarkdownLimits {
	/** UTF-16 code units in one line. */
	readonly lineLength: number;
	/** Lines in one text. */
	readonly lines: number;
	/** Lines without a blank one between them. */
	readonly blockLines: number;
	/** Block quotes and list markers that open on one line. */
	readonly nesting: number;
	/** Quotes and list items that open in one text, continued ones counted on each line. */
	readonly openers: number;
	/** Columns of white space before the first word of a line. */
	readonly indent: number;
	/** White space in a row, inside a line. */
	readonly spaces: number;
	/** Runs of `*`, `_` and `~` in one stretch without a blank line. */
	readonly emphasisRuns: number;
	/** Runs of `*`, `_` and `~` in one text. */
	readonly allEmphasisRuns: number;
	/** `[` and `]` in one stretch without a blank line. */
	readonly brackets: number;
	/** `[` and `]` in one text. */
	readonly allBrackets: number;
	/** Runs of backticks in one stretch without a blank line. */
	readonly codeRuns: number;
	/** `<` in one text. */
	readonly tags: number;
	/** `@`, `http:` and `www.` in one text: each is tried as a link. */
	readonly addresses: number;
	/** `|` in one line. */
	readonly columns: number;
}

/** How much a text may become, counted between the steps of reading it. */
export interface TreeLimits {
	/** Start and end tags of HTML in one text. */
	readonly tags: number;
	/** HTML elements that are open at one place. */
	readonly openTags: number;
	readonly links: number;
	/** Elements and text nodes of the whole tree. */
	readonly nodes: number;
}

/** What {@link parseDigest} lets through, and where it draws its lines. */
export interface ParseOptions {
	/** Bytes in one Markdown file. */
	readonly maxMarkdownBytes: number;
	/** Bytes in one YAML file. */
	readonly maxYamlBytes: number;
	/** Lines between the two fences of the front matter. */
	readonly frontMatterLines: number;
	/** UTF-16 code units between the two fences. */
	readonly frontMatterLength: number;
	/** Lists and maps inside each other in YAML. */
	readonly yamlDepth: number;
	readonly markdown: MarkdownLimits;
	readonly tree: TreeLimits;
	/** UTF-16 code units of a title that is taken from the text. */
	readonly titleLength: number;
	/** Words of a claim's label. */
	readonly labelWords: number;
	/** From how many lines on a plain-text capture may be read as one paragraph a line. */
	readonly linesAsParagraphs: number;
}
