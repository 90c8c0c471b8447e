import type { HostRule } from "./host-rule.ts";

/** The social pages of exchanges: one post number under many languages and many hosts. */
export const EXCHANGE_HOSTS: readonly HostRule[] = [
	{
		platform: "binance-square",
		hosts: /^app\.binance\.[a-z]+$/,
		forms: [
			{
				match: /^\/uni-qr\/c[a-z]+\/(?<id>\d{6,})/,
				key: "{id}",
				address: "https://www.binance.com/en/square/post/{id}",
			},
		],
	},
	{
		platform: "binance-square",
		hosts: /^binance\.[a-z]+$/,
		host: "binance.com",
		drop: ["l", "r", "uc", "us", "sqb", "contentId"],
		forms: [
			{
				match: /^\/(?:[a-z]{2,3}(?:-[a-z0-9]{2,8})*\/)?(?:square|feed)\/post\/(?:[^/?#]*-)?(?<id>\d+)(?![^/?#])/i,
				key: "{id}",
				address: "https://www.binance.com/en/square/post/{id}",
			},
			{
				match: /^\/(?:[a-z]{2,3}(?:-[a-z0-9]{2,8})*\/)?(?:square|feed)\/profile\/(?<name>[^/?#]+)/i,
				key: "profile/{name:lower}",
				address: "https://www.binance.com/en/square/profile/{name}",
			},
		],
	},
	// Mirrors come and go under any name; no other site has been seen with this path and a number of this length.
	{
		platform: "binance-square",
		hosts: /./,
		forms: [
			{
				match: /^\/(?:[a-z]{2,3}(?:-[a-z0-9]{2,8})*\/)?square\/post\/(?:[^/?#]*-)?(?<id>\d{12,16})(?![^/?#])/i,
				key: "{id}",
				address: "https://www.binance.com/en/square/post/{id}",
			},
		],
	},
	{
		platform: "okx",
		hosts: /^(?:web3\.)?okx\.(?:com|ac|cab)$/,
		forms: [
			{
				match: /^\/(?:[a-z-]{2,8}\/)?discover\/post\/(?<id>\d+)/i,
				key: "{id}",
				address: "https://web3.okx.com/discover/post/{id}",
			},
		],
	},
	{
		platform: "gate",
		hosts: /^gate(?:web3)?\.(?:com|io|net)$/,
		host: "gate.com",
		forms: [
			{
				match: /^\/(?:[a-z-]{2,8}\/)?learn\/(?<kind>articles|course)\/(?<slug>[^/?#]+)\/(?<id>\d+)/i,
				key: "{kind}/{id}",
				address: "https://www.gate.com/learn/{kind}/{slug}/{id}",
			},
			{
				match: /^\/(?:[a-z-]{2,8}\/)?post\/status\/(?<id>\d+)/i,
				key: "post/{id}",
				address: "https://www.gate.com/post/status/{id}",
			},
		],
	},
	{
		platform: "coinmarketcap",
		hosts: /^coinmarketcap\.com$/,
		forms: [
			{
				match: /^\/(?:[a-z-]{2,8}\/)?community\/(?<kind>post|articles)\/(?<id>[0-9a-f]+)/i,
				key: "{kind}/{id}",
				address: "https://coinmarketcap.com/community/{kind}/{id}",
			},
		],
	},
];
