/**
 * Every threshold of the project: its unit, its default, and where the figure comes from. Stages take
 * their options as an argument; no default stands anywhere else.
 */

// ── parse ──

// ── dedupe ──

// ── annotate ──

// ── relate ──

// ── render ──
