import { chineseMoment } from '../../calendar/chinese-moment.js';
import { dossierFiles, type ListedFile } from '../../client/dossier/dossier-files.js';
import { lettersOf, type LetterOfCase } from '../../client/dossier/letters.js';
import { attachedBy, filePurposes, purposeTerms } from '../../domain/dossier/file-purpose.js';
import { actsFor } from '../../domain/dossier/sides.js';
import type { ShownShareRequest } from '../../client/shown-share-request.js';
import type { PageParts } from './page-parts.js';
import type { Viewer } from './viewer.js';
import type { Child } from 'hono/jsx';

/** 函件与附件: letters that can be had and sent, files with their hash, and a place to put one more. */
export async function dossierSection(
  { session }: Viewer,
  shown: ShownShareRequest,
  { hefu }: PageParts,
): Promise<Child | null> {
  const { id } = shown;
  const [letters, files] = await Promise.all([lettersOf(hefu, session, id), dossierFiles(hefu, session, id)]);
  const purposes = filePurposes.filter((purpose) => actsFor(session.actor, shown, attachedBy[purpose]));
  if (letters.length + files.length + purposes.length === 0) return null;
  return (
    <section aria-labelledby="dossier">
      <h2 id="dossier">函件与附件</h2>
      {letters.length === 0 ? null : <Letters id={id} letters={letters} />}
      {files.length === 0 ? <p>还没有附件。</p> : <Files id={id} files={files} />}
      {purposes.length === 0 ? null : (
        <form method="post" action={`/requests/${id}/files`} enctype="multipart/form-data">
          <p>
            <label for="purpose">附件种类</label>
            <select id="purpose" name="purpose">
              {purposes.map((purpose) => (
                <option value={purpose}>{purposeTerms[purpose]}</option>
              ))}
            </select>
          </p>
          <p>
            <label for="file">文件</label>
            <input id="file" name="file" type="file" required />
          </p>
          <button type="submit">上传附件</button>
        </form>
      )}
    </section>
  );
}

function Letters({ id, letters }: { readonly id: string; readonly letters: readonly LetterOfCase[] }): Child {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">函件</th>
          <th scope="col">状态</th>
          <th scope="col">操作</th>
        </tr>
      </thead>
      <tbody>
        {letters.map((letter) => (
          <tr>
            <td>{letter.term}</td>
            <td>
              {letter.issued === null
                ? (letter.hindrance ?? '可以发出')
                : `已于${chineseMoment(letter.issued.at)}发出，${letter.issued.documentNo}`}
            </td>
            <td>{letter.issued === null ? <Unsent id={id} letter={letter} /> : null}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Unsent({ id, letter }: { readonly id: string; readonly letter: LetterOfCase }): Child {
  const { kind, of, term, mayIssue } = letter;
  const draft = `/requests/${id}/letters/draft?${new URLSearchParams({ kind, of }).toString()}`;
  const field = `no-${kind}-${of}`;
  return (
    <>
      <a href={`${draft}&format=docx`}>草稿（docx）</a> <a href={`${draft}&format=pdf`}>草稿（PDF）</a>
      {mayIssue ? (
        <form method="post" action={`/requests/${id}/letters`}>
          <input type="hidden" name="kind" value={kind} />
          <input type="hidden" name="of" value={of} />
          <label for={field}>发文字号（由本单位公文系统编定）</label>
          <input id={field} name="documentNo" />
          <button type="submit">发出{term}</button>
        </form>
      ) : null}
    </>
  );
}

function Files({ id, files }: { readonly id: string; readonly files: readonly ListedFile[] }): Child {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">编号</th>
          <th scope="col">文件</th>
          <th scope="col">种类</th>
          <th scope="col">大小</th>
          <th scope="col">时间</th>
        </tr>
      </thead>
      <tbody>
        {files.map(({ file, name, purpose, bytes, at, readable }) => (
          <tr>
            <td>{file}</td>
            <td>{readable ? <a href={`/requests/${id}/files/${file}`}>{name}</a> : name}</td>
            <td>{purpose === null ? '已发出的函件' : purposeTerms[purpose]}</td>
            <td>{sizeInWords(bytes)}</td>
            <td>{chineseMoment(at)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** 12 KB, 3.4 MB */
function sizeInWords(bytes: number): string {
  if (bytes < 1024) return `${bytes}字节`;
  return bytes < 2 ** 20 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 2 ** 20).toFixed(1)} MB`;
}
