/** Union-find over objects, with path halving (Tarjan). */
export class DisjointSets<Item extends object> {
	private readonly parents = new Map<Item, Item>();

	join(x: Item, y: Item): void {
		const rootX = this.rootOf(x);
		const rootY = this.rootOf(y);
		if (rootX !== rootY) this.parents.set(rootY, rootX);
	}

	/** The sets of at least two items. */
	groups(): Item[][] {
		const groups = new Map<Item, Item[]>();
		for (const item of this.parents.keys()) {
			const root = this.rootOf(item);
			const group = groups.get(root);
			if (group === undefined) groups.set(root, [item]);
			else group.push(item);
		}
		return Array.from(groups.values()).filter((group) => group.length > 1);
	}

	private rootOf(item: Item): Item {
		let at = item;
		for (let parent = this.parents.get(at); parent !== at; parent = this.parents.get(at)) {
			if (parent === undefined) {
				this.parents.set(at, at);
				return at;
			}
			this.parents.set(at, this.parents.get(parent) ?? parent);
			at = parent;
		}
		return at;
	}
}
