import type { APIRoute, GetStaticPaths } from "astro";
import { sketchFiles } from "#loaders/sketch.ts";

export const getStaticPaths = (() =>
	sketchFiles.shards.map((shard, number) => ({
		params: { shard: String(number) },
		props: { shard },
	}))) satisfies GetStaticPaths;

export const GET: APIRoute<ReturnType<typeof getStaticPaths>[number]["props"]> = ({ props }) =>
	Response.json(props.shard);
