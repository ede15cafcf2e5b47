/* SPDX-License-Identifier: EUPL-1.2 */
// Builds the face: one stylesheet, two small scripts, one sheet of icons, one font.
// Usage: node build.mjs            (our own house style)
//        GEZINSREGIE_TOKENS=path/to/tokens.css node build.mjs   (a copy of our token file, changed)
//        GEZINSREGIE_THEME=path/to/theme.css node build.mjs     (a published theme of NL Design System)
import { build } from "esbuild";
import subsetFont from "subset-font";
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { themed } from "./theme.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const out = path.join(here, "../src/gezinsregie/web/static/gezinsregie");
const modules = path.join(here, "node_modules");
const tokens = existing("GEZINSREGIE_TOKENS") ?? path.join(here, "tokens/gezinsregie.css");
const theme = existing("GEZINSREGIE_THEME");

function existing(variable) {
  const named = process.env[variable];
  if (!named || existsSync(named)) return named && path.resolve(named);
  console.error(`${named} does not exist. Leave ${variable} out for our own house style, or name a file.`);
  process.exit(2);
}

await rm(out, { recursive: true, force: true });
await mkdir(path.join(out, "fonts"), { recursive: true });
await Promise.all([styles(), scripts(), icons(), fonts()]);

async function styles() {
  const dress = theme ? await themed(theme, path.join(here, "tokens/basis.css")) : "";
  await build({
    entryPoints: { gezinsregie: path.join(here, "css/index.css") },
    outdir: out,
    bundle: true,
    minify: true,
    legalComments: "none",
    target: ["chrome109", "firefox115", "safari16"],
    alias: { "gezinsregie-tokens": tokens },
    plugins: [given("gezinsregie-theme", dress)],
    external: ["./fonts/*"],
    logLevel: "warning",
  });
}

// Lets the style sheet import a text that was made here.
function given(name, contents) {
  return {
    name,
    setup(bundle) {
      bundle.onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path: name, namespace: name }));
      bundle.onLoad({ filter: /.*/, namespace: name }, () => ({ contents, loader: "css" }));
    },
  };
}

async function scripts() {
  await build({
    entryPoints: { gezinsregie: path.join(here, "js/index.js"), appearance: path.join(here, "js/appearance.js") },
    outdir: out,
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2020",
    legalComments: "none",
    logLevel: "warning",
  });
}

// Our own names for what an icon means here, and which drawing we take for it.
async function icons() {
  const names = JSON.parse(await readFile(path.join(here, "icons/icons.json"), "utf8"));
  const drawings = JSON.parse(await readFile(path.join(modules, "@iconify-json/lucide/icons.json"), "utf8")).icons;
  const symbols = Object.entries(names).map(([name, drawing]) => {
    if (!drawings[drawing]) throw new Error(`icons/icons.json: "${name}" asks for the drawing "${drawing}", which the set does not have.`);
    return `<symbol id="${name}" viewBox="0 0 24 24">${drawings[drawing].body}</symbol>`;
  });
  const sheet = `<svg xmlns="http://www.w3.org/2000/svg"><defs>${symbols.join("")}</defs></svg>`;
  await writeFile(path.join(out, "icons.svg"), sheet);
  await copyFile(path.join(here, "icons/mark.svg"), path.join(out, "mark.svg"));
}

// One variable font for the screen, cut down to the letters that names in this country use;
// whole static fonts of the same family for the PDFs.
async function fonts() {
  const family = path.join(modules, "source-sans");
  for (const cut of ["Regular", "It", "Semibold", "Bold"]) {
    await copyFile(path.join(family, `TTF/SourceSans3-${cut}.ttf`), path.join(out, `fonts/SourceSans3-${cut}.ttf`));
  }
  await copyFile(path.join(family, "LICENSE.md"), path.join(out, "fonts/LICENSE.md"));
  const whole = await readFile(path.join(family, "VF/SourceSans3VF-Upright.ttf"));
  const screen = await subsetFont(whole, letters(), {
    targetFormat: "woff2",
    variationAxes: { wght: { min: 400, max: 700, default: 400 } },
  });
  await writeFile(path.join(out, "fonts/source-sans-3.woff2"), screen);
}

function letters() {
  const runs = [
    [0x20, 0x7e], // Latin
    [0xa0, 0x24f], // Latin-1, Extended-A and -B
    [0x2b0, 0x2dd], // modifier letters, as in Hawaiian and Arabic transliteration
    [0x300, 0x328], // combining accents
    [0x1e00, 0x1eff], // Vietnamese, Welsh, dotted transliteration
    [0x2010, 0x2044], // dashes, quotes, ellipsis
    [0x20ac, 0x20ac], // euro
    [0x2190, 0x2193], // arrows
    [0x2212, 0x2212], // minus
    [0x2264, 0x2265], // at most, at least
    [0x2713, 0x2717], // met, not met
  ];
  return runs.map(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join("")).join("");
}
