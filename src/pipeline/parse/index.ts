/** The room's door: files in, values out. */
export { parseDecisions } from "./parse-decisions.ts";
export { parseDigest } from "./parse-digest.ts";
export { parseMarkdown } from "./parse-markdown.ts";
export { parsePosts } from "./parse-posts.ts";
export { parseVocabulary } from "./parse-vocabulary.ts";
export { readPlainText } from "./plain-text.ts";
