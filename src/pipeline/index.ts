/** The only door of the pipeline. */
export { buildDigest } from "./build-digest.ts";
export type * from "./model/annotation.ts";
export type * from "./model/decision.ts";
export type * from "./model/diagnostic.ts";
export type * from "./model/digest.ts";
export type * from "./model/duplicate.ts";
export type * from "./model/ids.ts";
export type * from "./model/post.ts";
export type * from "./model/relation.ts";
export type * from "./model/rendered.ts";
export type * from "./model/source-file.ts";
export type * from "./model/span.ts";
export type * from "./model/vocabulary.ts";
export { defaultOptions, type Options } from "./options.ts";
