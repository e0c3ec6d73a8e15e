import { randomUUID } from 'node:crypto';
import type { HefuConnection } from '../../client/connection.js';
import { filesIn, type ListedFile } from '../../client/dossier/dossier-files.js';
import { lettersIn, type LetterOfCase } from '../../client/dossier/letters.js';
import {
  attachedBy,
  filePurposes,
  purposeTerms,
  type FilePurpose,
} from '../../domain/dossier/file-purpose.js';
import { actsFor } from '../../domain/dossier/sides.js';
import type { CaseWithDossier } from '../../client/dossier/case-dossier.js';
import type { LetterInDossier } from '../../domain/dossier/dossier.js';
import { namesOfPeople } from '../../client/who-is.js';
import { dossierCase, ofRequest, type LetterCategory } from '../../client/dossier/dossier-case.js';
import { documentNoLabel, letterBases } from './letter-places.js';
import { hindrances } from '../../domain/letter/hindrances.js';
import type { PageParts } from './page-parts.js';
import type { Viewer } from './viewer.js';
import type { Child } from 'hono/jsx';
import { asWritten } from './as-written.js';
import { momentWords } from '../dates.js';
import { hindranceTold } from '../refusal-told.js';
import { say } from '../say.js';
import { letterEnglish, purposeEnglish } from '../../domain/glossary-english.js';

/** 函件与附件: letters that can be had and sent, files with their hash, and a place to put one more. */
export async function dossierSection(
  { session }: Viewer,
  found: CaseWithDossier,
  { hefu }: PageParts,
): Promise<Child | null> {
  const { id } = found.case;
  const own = ofRequest(found);
  const [letters, files] = await Promise.all([lettersIn(hefu, session, own), filesIn(hefu, session, own)]);
  const names = await sendersOf(hefu, letters);
  const purposes = filePurposes.filter((purpose) =>
    actsFor(session.actor, own.attested, attachedBy[purpose]),
  );
  if (letters.length + files.length + purposes.length === 0) return null;
  return (
    <section aria-labelledby="dossier">
      <h2 id="dossier">{say('函件与附件', 'Letters and attachments')}</h2>
      {letters.length === 0 ? null : <Letters place={`/requests/${id}`} letters={letters} names={names} />}
      {files.length === 0 ? (
        <p>{say('还没有附件。', 'No attachments yet.')}</p>
      ) : (
        <Files place={`/requests/${id}`} files={files} />
      )}
      {purposes.length === 0 ? null : (
        <form method="post" action={`/requests/${id}/files`} enctype="multipart/form-data">
          <p>
            <label for="purpose">{say('附件种类', 'Kind of attachment')}</label>
            <select id="purpose" name="purpose">
              {purposes.map((purpose) => (
                <option value={purpose}>{purposeTerm(purpose)}</option>
              ))}
            </select>
          </p>
          <p>
            <label for="file">{say('文件', 'File')}</label>
            <input id="file" name="file" type="file" required />
          </p>
          <button type="submit">{say('上传附件', 'Upload attachment')}</button>
        </form>
      )}
    </section>
  );
}

/** 函件 of a case that has no attachments: drafts, those that were sent, and their files. */
export async function lettersSection(
  { session }: Viewer,
  category: LetterCategory,
  id: string,
  { hefu }: PageParts,
): Promise<Child | null> {
  const own = await dossierCase(hefu, session, id, category);
  const [letters, files] = await Promise.all([lettersIn(hefu, session, own), filesIn(hefu, session, own)]);
  if (letters.length + files.length === 0) return null;
  const names = await sendersOf(hefu, letters);
  const place = `${letterBases[category]}/${id}`;
  return (
    <section aria-labelledby="dossier">
      <h2 id="dossier">{say('函件', 'Letters')}</h2>
      {letters.length === 0 ? null : <Letters place={place} letters={letters} names={names} />}
      {files.length === 0 ? null : <Files place={place} files={files} />}
    </section>
  );
}

/** Names of those who sent a letter, by user id. */
const sendersOf = (
  hefu: HefuConnection,
  letters: readonly LetterOfCase[],
): Promise<ReadonlyMap<string, string>> =>
  namesOfPeople(
    hefu,
    letters.flatMap(({ issued }) => (issued === null ? [] : [issued.by])),
  );

function Letters({
  place,
  letters,
  names,
}: {
  readonly place: string;
  readonly letters: readonly LetterOfCase[];
  readonly names: ReadonlyMap<string, string>;
}): Child {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{say('函件', 'Letter')}</th>
          <th scope="col">{say('状态', 'Status')}</th>
          <th scope="col">{say('操作', 'Actions')}</th>
        </tr>
      </thead>
      <tbody>
        {letters.map((letter) => (
          <tr>
            <td>
              {say(letter.term, letterEnglish[letter.kind])}
              {letter.title === null ? null : (
                <>
                  <br />
                  {asWritten(letter.title)}
                </>
              )}
            </td>
            <td>
              {letter.issued === null
                ? letter.hindrance === null
                  ? say('可以发出', 'can be sent')
                  : hindranceTold(letter.hindrance)
                : sentWords(letter.issued, names)}
            </td>
            <td>{letter.issued === null ? <Unsent place={place} letter={letter} /> : null}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function sentWords({ at, by, documentNo }: LetterInDossier, names: ReadonlyMap<string, string>): string {
  const [when, who] = [momentWords(at), names.get(by) ?? by];
  return say(`已于${when}由${who}发出，${documentNo}`, `sent on ${when} by ${who}, ${documentNo}`);
}

function Unsent({ place, letter }: { readonly place: string; readonly letter: LetterOfCase }): Child {
  const { kind, of, term, mayIssue, hindrance, signedNo } = letter;
  const draft = `${place}/letters/draft?${new URLSearchParams({ kind, of }).toString()}`;
  const field = `no-${kind}-${of}`;
  return (
    <>
      <a href={`${draft}&format=docx`}>{say('草稿（docx）', 'Draft (docx)')}</a>{' '}
      <a href={`${draft}&format=pdf`}>{say('草稿（PDF）', 'Draft (PDF)')}</a>
      {hindrance === hindrances.unsigned ? (
        <>
          {' '}
          <a href={`${place}/act/SignLetter?letter=${encodeURIComponent(of)}`}>
            {say('签发文稿', 'Sign the draft')}
          </a>
        </>
      ) : null}
      {mayIssue ? (
        <form method="post" action={`${place}/letters`}>
          <input type="hidden" name="key" value={randomUUID()} />
          <input type="hidden" name="kind" value={kind} />
          <input type="hidden" name="of" value={of} />
          <label for={field}>{say(documentNoLabel)}</label>
          <input id={field} name="documentNo" value={signedNo ?? ''} />
          <button type="submit">
            {say('发出', 'Send the ')}
            {say(term, letterEnglish[kind])}
          </button>
        </form>
      ) : null}
    </>
  );
}

function Files({ place, files }: { readonly place: string; readonly files: readonly ListedFile[] }): Child {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{say('编号', 'Number')}</th>
          <th scope="col">{say('文件', 'File')}</th>
          <th scope="col">{say('种类', 'Kind')}</th>
          <th scope="col">{say('大小', 'Size')}</th>
          <th scope="col">{say('时间', 'Time')}</th>
        </tr>
      </thead>
      <tbody>
        {files.map(({ file, name, purpose, bytes, at, readable }) => (
          <tr>
            <td>{file}</td>
            <td>{readable ? <a href={`${place}/files/${file}`}>{name}</a> : name}</td>
            <td>{purpose === null ? say('已发出的函件', 'letter sent') : purposeTerm(purpose)}</td>
            <td>{sizeInWords(bytes)}</td>
            <td>{momentWords(at)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const purposeTerm = (purpose: FilePurpose): string => say(purposeTerms, purposeEnglish)[purpose];

/** 12 KB, 3.4 MB */
function sizeInWords(bytes: number): string {
  if (bytes < 1024) return say(`${bytes}字节`, `${bytes} bytes`);
  return bytes < 2 ** 20 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 2 ** 20).toFixed(1)} MB`;
}
