// Mirrors the sources into .build/: TypeScript becomes JavaScript beside its source map, everything else is copied.
// Only what is newer than its mirror is touched (a file's mirror carries its source's time), so that nothing to
// do costs milliseconds. Several processes may do it at once: each file is written aside and renamed.
import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { root } from './root.js';

const target = join(root, '.build');
const notMirrored = new Set(['node_modules', 'bin', 'scripts', 'docs', 'coverage']);
let swc = null;

/** Brings .build/ up to date. @returns how many files were written. */
export function build() {
  let written = 0;
  for (const entry of readdirSync(root, { withFileTypes: true })) {
    if (!entry.isDirectory() || entry.name.startsWith('.') || notMirrored.has(entry.name)) continue;
    written += mirrorFolder(join(root, entry.name), join(target, entry.name));
  }
  return written;
}

function mirrorFolder(from, to) {
  mkdirSync(to, { recursive: true });
  const wanted = new Set();
  let written = 0;
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = join(from, entry.name);
    if (entry.isDirectory()) {
      wanted.add(entry.name);
      written += mirrorFolder(source, join(to, entry.name));
    } else if (!/\.(test|d)\.ts$/.test(entry.name)) {
      const name = entry.name.replace(/\.(ts|tsx)$/, '.js');
      wanted.add(name);
      if (name !== entry.name) wanted.add(`${name}.map`);
      written += mirrorFile(source, join(to, name));
    }
  }
  for (const name of readdirSync(to)) {
    if (!wanted.has(name) && !name.endsWith('.partial'))
      rmSync(join(to, name), { recursive: true, force: true });
  }
  return written;
}

function mirrorFile(source, output) {
  const { atime, mtime, mtimeMs } = statSync(source);
  const mirrored = statSync(output, { throwIfNoEntry: false });
  if (mirrored !== undefined && Math.abs(mirrored.mtimeMs - mtimeMs) < 2) return 0;
  const aside = `${output}.${process.pid}.partial`;
  if (/\.tsx?$/.test(source)) transpile(source, output, aside);
  else copyFileSync(source, aside);
  utimesSync(aside, atime, mtime);
  renameSync(aside, output);
  return 1;
}

function transpile(source, output, aside) {
  swc ??= createRequire(import.meta.url)('@swc/core');
  try {
    const { code, map } = swc.transformSync(readFileSync(source, 'utf8'), {
      filename: source,
      sourceFileName: relative(dirname(output), source),
      sourceMaps: true,
      swcrc: false,
      jsc: {
        parser: { syntax: 'typescript', tsx: source.endsWith('.tsx') },
        transform: { react: { runtime: 'automatic', importSource: 'hono/jsx' } },
        target: 'es2022',
      },
      module: { type: 'es6' },
    });
    writeFileSync(`${aside}.map.partial`, map);
    renameSync(`${aside}.map.partial`, `${output}.map`);
    writeFileSync(aside, `${code}//# sourceMappingURL=${output.slice(dirname(output).length + 1)}.map\n`);
  } catch (error) {
    // A file that does not parse is the trouble of whoever imports it, not of every command.
    writeFileSync(aside, `throw new SyntaxError(${JSON.stringify(`${source}: ${error.message}`)});\n`);
  }
}
