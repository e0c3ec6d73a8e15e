// node scripts/write-cli-docs.js: writes docs/cli.md from what the commands say of themselves. A test holds the file to it.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from '../bin/build.js';
import { root } from '../bin/root.js';

build();
const { reference } = await import(pathToFileURL(join(root, '.build', 'cli', 'reference.js')).href);
writeFileSync(join(root, 'docs', 'cli.md'), reference());
