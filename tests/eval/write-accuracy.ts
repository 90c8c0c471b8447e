import { writeFileSync } from "node:fs";
import { ACCURACY_FILE, accuracyJson } from "./accuracy-file.ts";
import { ANNOTATION_ACCURACY_FILE, annotationJson, annotationTable } from "./annotation/table.ts";
import { accuracyTable } from "./table.ts";

writeFileSync(ACCURACY_FILE, accuracyJson(accuracyTable()));
writeFileSync(ANNOTATION_ACCURACY_FILE, annotationJson(annotationTable()));
