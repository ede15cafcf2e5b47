/* SPDX-License-Identifier: EUPL-1.2 */
// Dresses the house in a published theme of NL Design System: the few tokens we need are taken out of its file.
import { readFile } from "node:fs/promises";

const DECLARATION = /(--[\w-]+):\s*([^;]+);/g;
const REFERENCE = /var\((--[\w-]+)/g;

/** Return CSS that sets our tokens from the theme in `file`; `bridge` says which of our tokens is which of theirs. */
export async function themed(file, bridge) {
  const theirs = new Map([...(await readFile(file, "utf8")).matchAll(DECLARATION)].map(([, name, value]) => [name, value]));
  const needed = new Map();

  const complete = (value) =>
    [...value.matchAll(REFERENCE)].every(([, name]) => {
      if (needed.has(name)) return true;
      if (!theirs.has(name) || !complete(theirs.get(name))) return false;
      needed.set(name, theirs.get(name));
      return true;
    });

  const ours = (await readFile(bridge, "utf8")).replace(DECLARATION, (line, _name, value) => (complete(value) ? line : ""));
  if (needed.size === 0) {
    console.error(`${file} holds none of the basis tokens of NL Design System. Name the theme.css of a theme package.`);
    process.exit(2);
  }
  const lines = [...needed].map(([name, value]) => `  ${name}: ${value};`).join("\n");
  return `:root {\n${lines}\n}\n${ours}`;
}
