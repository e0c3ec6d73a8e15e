#!/usr/bin/env node
// node bin/run.js <file.ts> [arguments]: runs a TypeScript file of this clone without a build step.
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.js';
import { ensureDependencies } from './dependencies.js';
import { root } from './root.js';

const [file, ...args] = process.argv.slice(2);
ensureDependencies({ withDevelopment: /^(bench|test)\//.test(file) });
build();
process.setSourceMapsEnabled(true);
const mirrored = join(root, '.build', file.replace(/\.tsx?$/, '.js'));
process.argv = [process.argv[0], resolve(mirrored), ...args];
await import(pathToFileURL(mirrored).href);
