// The budget of a first visit, in bytes as they travel.
const BUDGET = [
  { what: "style", limit: 32_000, names: ["house.css"], size: "packed" },
  { what: "fonts", limit: 57_000, names: ["atkinson-latin.woff2", "literata-latin.woff2"], size: "packed" },
  { what: "script", limit: 10_000, names: ["app.js", "sw.js"], size: "packed" },
  { what: "icons", limit: 6_000, names: ["icons.svg"], size: "packed" },
  { what: "help page style", limit: 4_000, names: ["help-now.css"], size: "bytes" },
];

/** A line for each part, and the names of those that are too heavy or missing. */
export function overBudget(manifest) {
  const lines = [];
  const broken = [];
  for (const { what, limit, names, size } of BUDGET) {
    const missing = names.some((name) => !manifest[name]);
    const sum = names.reduce((total, name) => total + (manifest[name]?.[size] ?? 0), 0);
    lines.push(`${what.padEnd(16)}${String(sum).padStart(7)} of ${limit}`);
    if (missing || sum > limit) broken.push(what);
  }
  return { lines, broken };
}
