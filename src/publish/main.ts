#!/usr/bin/env node
import { resolve } from "node:path";
import { publishSite } from "./publish-site.ts";

process.exitCode = await publishSite(resolve(process.env["DIGEST_OUT"] ?? "dist"));
