import { readFile } from 'node:fs/promises';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { asJson } from '../../domain/json.js';
import type { LetterContent } from '../../domain/letter/letter-content.js';
import { ServiceAway } from '../failures.js';
import { fontFolders, noFonts, wantedFonts, type FontWishes } from './letter-fonts.js';

/** The letter as PDF, its fonts embedded. @throws ServiceAway where the machine has no Chinese font. */
export async function renderPdf(
  content: LetterContent,
  wishes: FontWishes = wantedFonts,
): Promise<Uint8Array> {
  // Fifty megabytes of program: loaded when the first letter is asked for.
  const { NodeCompiler: Compiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  const compiler = Compiler.create({ fontArgs: [{ fontPaths: [...fontFolders()] }] });
  const fonts = { title: here(compiler, wishes.title), body: here(compiler, wishes.body) };
  if (fonts.title.length === 0 || fonts.body.length === 0) throw new ServiceAway(noFonts);
  const source = await readFile(new URL('letter.typ', import.meta.url), 'utf8');
  const inputs = { letter: JSON.stringify(asJson({ ...content })), fonts: JSON.stringify(fonts) };
  const compiled = compiler.compile({ mainFileContent: source, inputs });
  const { result } = compiled;
  if (result === null) {
    const why = compiled.takeError()?.shortDiagnostics ?? [];
    throw new Error(`the letter could not be set: ${JSON.stringify(why)}`);
  }
  return compiler.pdf(result);
}

/** Of these families those that the machine has: the compiler warns of every one it does not know. */
function here(compiler: NodeCompiler, families: readonly string[]): readonly string[] {
  const known = families.filter((family) => {
    const mainFileContent = `#set text(font: ${JSON.stringify(family)}, fallback: false)\n字`;
    const warnings = compiler.compile({ mainFileContent }).takeWarnings();
    return warnings === null || warnings.shortDiagnostics.length === 0;
  });
  return [...new Set(known)];
}
