// 证据包核验程序 · Verifies an evidence package. Node.js 20 or later; no network, no database, nothing to install.
//   node verifier.mjs [文件夹] [--key <检查点公钥>] [--without-checkpoint] [--without-signature]
// Exit codes: 0 whole, 2 usage, 10 file missing, 11 file changed, 12 chain broken, 13 text not as hashed or not
// canonical, 14 events cut off, 15 signature, 16 command without signature, 17 not in the tree, 18 checkpoint not
// signed by the key, 19 last event not the one committed, 20 history changed or missing, 21 history and record do not
// match, 22 no checkpoint, 23 timestamp not of this log, 24 the list of files not signed by whoever exported it.
import { constants, createHash, createPublicKey, verify, X509Certificate } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

class Broken extends Error {
  constructor(code, where, what) {
    super(`${where}：${what}`);
    this.code = code;
  }
}

const fail = (code, where, what) => {
  throw new Broken(code, where, what);
};
const sha256 = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
};

/** RFC 8785: members in the order of UTF-16 code units, numbers and texts as JavaScript writes them. */
function canonical(value) {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const members = Object.keys(value).sort();
  return `{${members.map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(',')}}`;
}

const spki = Buffer.from('302a300506032b6570032100', 'hex');
const ed25519 = (raw) => createPublicKey({ key: Buffer.concat([spki, raw]), format: 'der', type: 'spki' });

function readPackage(folder) {
  const read = (name) => {
    const path = join(folder, ...name.split('/'));
    if (!existsSync(path)) fail(10, name, '缺少文件');
    return readFileSync(path);
  };
  return {
    read,
    text: (name) => read(name).toString('utf8'),
    json: (name) => parsed(read(name).toString('utf8'), 11, name),
    has: (name) => existsSync(join(folder, name)),
    names: () => filesIn(folder, ''),
  };
}

function parsed(text, code, where) {
  try {
    return JSON.parse(text);
  } catch {
    fail(code, where, '不是 JSON');
  }
}

/** Every file of the folder; what a link points to is no part of it. */
function filesIn(folder, before) {
  return readdirSync(join(folder, before), { withFileTypes: true }).flatMap((one) =>
    one.isDirectory() ? filesIn(folder, `${before}${one.name}/`) : [`${before}${one.name}`],
  );
}

/** Inside the folder, written in one way only. */
const isPlain = (name) => !/[\\\0]/.test(name) && !name.split('/').some((part) => /^\.{0,2}$/.test(part));

function checkSums({ read, text, names }) {
  const listed = new Set();
  for (const line of text('SHA256SUMS').trimEnd().split('\n')) {
    const [, sum, name] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? fail(11, 'SHA256SUMS', '格式有误');
    if (!isPlain(name) || listed.has(name)) fail(11, 'SHA256SUMS', `不应有的一行：${name}`);
    if (sha256(read(name)).toString('hex') !== sum) fail(11, name, '文件内容与校验和不符');
    listed.add(name);
  }
  for (const name of names())
    if (!listed.has(name) && !/^SHA256SUMS(\.sig)?$/.test(name))
      fail(11, name, '不在 SHA256SUMS 中，是包外的文件（请解压到空文件夹内核验）');
  return listed;
}

/** Whoever exported the package has signed the list, and with it what no chain holds: README, notices, rule texts. */
function checkListSigned(pack, keys, exportedAt) {
  const where = 'SHA256SUMS.sig';
  if (!pack.has(where)) fail(24, where, '文件清单没有签名；其余部分可用 --without-signature 核验');
  const [, keyId, base64] =
    /^(\S+) ([A-Za-z0-9+/=]+)\n$/.exec(pack.text(where)) ?? fail(24, where, '格式有误');
  const known = keys.get(keyId) ?? fail(24, where, '签名的密钥没有登记');
  const signed = Buffer.concat([Buffer.from('hefu-evidence/1\n'), pack.read('SHA256SUMS')]);
  if (!verify(null, signed, known.key, Buffer.from(base64, 'base64'))) fail(24, where, '签名与文件清单不符');
  const at = Date.parse(exportedAt);
  if (!(at >= known.since && at <= known.until)) fail(24, where, '导出时该密钥无效');
}

function readEvents({ text }) {
  const streams = new Map();
  for (const line of text('events.jsonl').trimEnd().split('\n')) {
    const event = parsed(line, 13, 'events.jsonl');
    streams.set(event.stream, [...(streams.get(event.stream) ?? []), event]);
  }
  return streams;
}

function checkChains(streams) {
  for (const [stream, events] of streams) {
    let previous = '0'.repeat(64);
    events.forEach((event, index) => {
      const where = `${stream} 第${event.seq}条`;
      if (event.seq !== index + 1) fail(12, `${stream} 第${index + 1}条`, '缺少记录或次序颠倒');
      if (event.previousHash !== previous) fail(12, where, '与前一条不衔接');
      const hash = sha256(Buffer.from(event.previousHash, 'hex'), event.recordedAt, event.body).toString(
        'hex',
      );
      if (hash !== event.hash) fail(12, where, '内容与摘要不符');
      previous = event.hash;
      checkBody(stream, event, where);
    });
  }
}

function checkBody(stream, event, where) {
  let body;
  try {
    body = JSON.parse(event.body);
  } catch {
    fail(13, where, '不是 JSON');
  }
  if (canonical(body) !== event.body) fail(13, where, '文本不是规范写法');
  if (body.stream !== stream || body.seq !== event.seq) fail(13, where, '文本所说的位置不同');
}

const bodyOf = ({ body }) => JSON.parse(body);

function gatewayKeys(streams) {
  const keys = new Map();
  for (const [stream, events] of streams)
    if (stream.startsWith('gateway-key/'))
      for (const event of events) {
        const { type, data, at } = bodyOf(event);
        const id = stream.slice('gateway-key/'.length);
        if (type === 'KeyRegistered')
          keys.set(id, {
            key: ed25519(Buffer.from(data.publicKey, 'base64')),
            since: Date.parse(at),
            until: Infinity,
          });
        else if (type === 'KeyRetired' && keys.has(id)) keys.get(id).until = Date.parse(at);
      }
  return keys;
}

function checkSignatures(streams, keys) {
  for (const [stream, events] of streams) {
    // What was refused may have been anything; it is on record as it came.
    if (stream.endsWith('/attempts')) continue;
    let before = {};
    for (const event of events) {
      const { index, envelope, origin, actor, commandId } = bodyOf(event);
      const where = `${stream} 第${event.seq}条`;
      const isFurther = before.commandId === commandId && before.index + 1 === index;
      before = { commandId, index };
      if (isFurther) continue;
      if (index !== 0) fail(16, where, '不属于它前面的那项指令');
      if (envelope === undefined) {
        if (origin === undefined || actor.user !== 'engine') fail(16, where, '指令没有签名');
        continue;
      }
      const known = keys.get(envelope.keyId);
      if (known === undefined) fail(15, where, '签名的密钥没有登记');
      const { signature, ...signed } = envelope;
      if (!verify(null, Buffer.from(canonical(signed)), known.key, Buffer.from(signature, 'base64')))
        fail(15, where, '签名与内容不符');
      const at = Date.parse(envelope.receivedAt);
      if (at < known.since || at > known.until) fail(15, where, '签名时该密钥无效');
      if (envelope.commandId !== commandId || envelope.case !== stream.slice(stream.indexOf('/') + 1))
        fail(15, where, '指令不是给本件的');
    }
  }
}

const leafHash = (text) => sha256(Uint8Array.of(0), text);
const nodeHash = (left, right) => sha256(Uint8Array.of(1), left, right);

function verifierKey(text) {
  const [, name, id, base64] =
    /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text.trim()) ?? fail(18, '检查点公钥', '格式有误');
  const typed = Buffer.from(base64, 'base64');
  const expected = sha256(`${name}\n`, typed).subarray(0, 4).toString('hex');
  if (typed.length !== 33 || typed[0] !== 1 || expected !== id) fail(18, '检查点公钥', '格式有误');
  return { name, id, key: ed25519(typed.subarray(1)) };
}

function readCheckpoint(note, keyText) {
  const { name, id, key } = verifierKey(keyText);
  const end = note.lastIndexOf('\n\n');
  const text = note.slice(0, end + 1);
  const lines = note
    .slice(end + 2)
    .trimEnd()
    .split('\n');
  const signed = lines.some((line) => {
    const [, who, base64] = /^\u2014 ([^\s]+) ([A-Za-z0-9+/=]+)$/.exec(line) ?? [];
    if (who !== name) return false;
    const bytes = Buffer.from(base64, 'base64');
    return (
      bytes.subarray(0, 4).toString('hex') === id && verify(null, Buffer.from(text), key, bytes.subarray(4))
    );
  });
  if (end < 0 || !signed) fail(18, '检查点', '不是由这把公钥签名的');
  const [origin, size, root, heads] = text.split('\n');
  if (origin !== name) fail(18, '检查点', '是另一本日志的');
  return {
    size: Number(size),
    root: Buffer.from(root, 'base64'),
    heads: Buffer.from((heads ?? '').replace('hefu-heads/1 ', ''), 'base64'),
  };
}

/** RFC 6962, 2.1.1: from the leaf up to the root. */
function rootFrom(leaf, index, size, proof) {
  const sides = [];
  for (let from = 0, to = size; to - from > 1;) {
    let half = 1;
    while (half * 2 < to - from) half *= 2;
    const isLeft = index < from + half;
    sides.unshift(isLeft);
    if (isLeft) to = from + half;
    else from += half;
  }
  if (!(index < size) || sides.length !== proof.length) return null;
  return proof.reduce(
    (hash, sibling, step) => (sides[step] ? nodeHash(hash, sibling) : nodeHash(sibling, hash)),
    leaf,
  );
}

const hexes = (list) => list.map((one) => Buffer.from(one, 'hex'));

function checkTree(streams, proofs, checkpoint) {
  for (const [stream, events] of streams) {
    for (const { seq, hash } of events) {
      const where = `${stream} 第${seq}条`;
      const found = proofs.leaves[`${stream} ${seq}`] ?? fail(17, where, '没有入树的证明');
      const leaf = leafHash(`hefu-leaf/1\n${seq}\n${hash}\n${stream}`);
      const root = rootFrom(leaf, found.index, checkpoint.size, hexes(found.proof));
      if (root === null || !root.equals(checkpoint.root)) fail(17, where, '不在检查点的树中');
    }
    checkHead(stream, events.at(-1), proofs.heads[stream], checkpoint);
  }
}

function checkHead(stream, last, proof, checkpoint) {
  if (proof === undefined) fail(19, stream, '没有末尾的证明');
  const key = sha256(stream);
  const bit = (depth) => (key[depth >> 3] >> (7 - (depth & 7))) & 1;
  const siblings = hexes(proof.proof);
  const computed = siblings.reduce(
    (hash, sibling, step) => {
      return bit(siblings.length - 1 - step) === 0 ? nodeHash(hash, sibling) : nodeHash(sibling, hash);
    },
    leafHash(`hefu-head/1\n${proof.seq}\n${proof.hash}\n${stream}`),
  );
  if (siblings.length < 12 || !computed.equals(checkpoint.heads)) fail(19, stream, '末尾的证明与检查点不符');
  if (proof.seq > last.seq) fail(14, `${stream} 第${last.seq + 1}条`, `末尾被截去，应有${proof.seq}条`);
  if (proof.seq < last.seq || proof.hash !== last.hash)
    fail(19, `${stream} 第${last.seq}条`, '末尾不是检查点所说的');
}

/** The chains that belong to every case: each is in the package, or shown to have nothing in it. */
function checkNothingLeftOut(streams, stream, absent, checkpoint) {
  const dossier = `dossier/${stream.slice(stream.indexOf('/') + 1)}`;
  for (const one of [`${stream}/attempts`, `history/${stream}`, dossier, `${dossier}/attempts`]) {
    if (streams.has(one)) continue;
    const { instead, proof } = absent?.[one] ?? fail(14, one, '整条链不在包内，也没有证明它本来就是空的');
    const [key, other] = [sha256(one), instead === null ? null : sha256(instead.stream)];
    const bit = (hash, depth) => (hash[depth >> 3] >> (7 - (depth & 7))) & 1;
    const isBeside =
      other === null ||
      (!other.equals(key) && proof.every((_, depth) => bit(key, depth) === bit(other, depth)));
    const end =
      instead === null
        ? Buffer.alloc(32)
        : leafHash(`hefu-head/1\n${instead.seq}\n${instead.hash}\n${instead.stream}`);
    const root = hexes(proof).reduce(
      (hash, sibling, step) =>
        bit(key, proof.length - 1 - step) === 0 ? nodeHash(hash, sibling) : nodeHash(sibling, hash),
      end,
    );
    if (!isBeside || proof.length < 12 || !root.equals(checkpoint.heads))
      fail(14, one, '整条链不在包内，所附的证明不能说明它本来就是空的');
  }
}

/** RFC 6962, 2.1.2: the older and the newer root, as the proof makes them of each other. */
function rootsFrom(olderSize, size, isWhole, olderRoot, proof) {
  if (olderSize === size) {
    const hash = isWhole ? olderRoot : proof.shift();
    return [hash, hash];
  }
  let half = 1;
  while (half * 2 < size) half *= 2;
  if (olderSize <= half) {
    const [older, newer] = rootsFrom(olderSize, half, isWhole, olderRoot, proof);
    return [older, nodeHash(newer, proof.shift())];
  }
  const [older, newer] = rootsFrom(olderSize - half, size - half, false, olderRoot, proof);
  const left = proof.shift();
  return [nodeHash(left, older), nodeHash(left, newer)];
}

/** One element of DER and what is in it, where it is made of parts. */
function der(bytes, from = 0) {
  let at = from + 2;
  let length = bytes[from + 1];
  if (length > 0x80) {
    const digits = length - 0x80;
    length = bytes.readUIntBE(at, digits);
    at += digits;
  }
  const end = at + length;
  if (!(end <= bytes.length)) throw new RangeError('DER');
  const one = { tag: bytes[from], raw: bytes.subarray(from, end), value: bytes.subarray(at, end), parts: [] };
  if ((one.tag & 0x20) !== 0)
    for (let next = at; next < end;) {
      const part = der(bytes, next);
      one.parts.push(part);
      next += part.raw.length;
    }
  return one;
}

const digests = {
  '608648016503040201': 'sha256',
  '608648016503040202': 'sha384',
  '608648016503040203': 'sha512',
};
const rsaPss = '2a864886f70d01010a';
const messageDigest = '2a864886f70d010904';
const timeStamping = '1.3.6.1.5.5.7.3.8';
const hexOf = (element) => element.value.toString('hex');

/** RFC 3161: what a token says, when the certificate in it that is for timestamps has signed it. */
function readToken(answer) {
  const [status, token] = der(answer).parts;
  if (status.parts[0].value[0] > 1) throw new RangeError('rejected');
  const [, , content, ...rest] = token.parts[1].parts[0].parts;
  const said = content.parts[1].parts[0].value;
  const certificates = rest.find(({ tag }) => tag === 0xa0).parts.map(({ raw }) => new X509Certificate(raw));
  const [signer] = rest.at(-1).parts;
  const [, , digest, attributes, algorithm, signature] = signer.parts;
  const name = digests[hexOf(digest.parts[0])];
  const attribute = attributes.parts.find(({ parts }) => hexOf(parts[0]) === messageDigest);
  const hashed = attribute.parts[1].parts[0].value;
  if (!createHash(name).update(said).digest().equals(hashed)) throw new RangeError('digest');
  // Signed as a SET, stored under a tag of its own.
  const signed = Buffer.concat([Buffer.of(0x31), attributes.raw.subarray(1)]);
  const isPss = hexOf(algorithm.parts[0]) === rsaPss;
  const pss = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_AUTO };
  const [, , imprint, , time] = der(said).parts;
  const at = Date.parse(
    time.value.toString('latin1').replace(/^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)/, '$1-$2-$3T$4:$5:$6'),
  );
  const authority = certificates.find(
    (one) =>
      one.keyUsage?.join() === timeStamping &&
      Date.parse(one.validFrom) <= at &&
      at <= Date.parse(one.validTo) &&
      verify(name, signed, isPss ? { key: one.publicKey, ...pss } : one.publicKey, signature.value),
  );
  if (authority === undefined) throw new RangeError('signature');
  const [used, hash] = imprint.parts;
  return { at, authority, imprint: { digest: digests[hexOf(used.parts[0])], hash: hash.value } };
}

function checkTimestamp(pack, streams, manifest, checkpoint, proofs) {
  const note = pack.read('timestamp/checkpoint.txt');
  const [, size, root] = note.toString('utf8').split('\n');
  const older = { size: Number(size), root: Buffer.from(root ?? '', 'base64') };
  const proof = hexes(pack.json('timestamp/consistency.json').proof);
  let token;
  try {
    const isWithin = older.size > 0 && older.size <= checkpoint.size;
    const [made, grown] = isWithin ? rootsFrom(older.size, checkpoint.size, true, older.root, proof) : [];
    if (proof.length > 0 || !made?.equals(older.root) || !grown.equals(checkpoint.root))
      fail(23, '时间戳', '其检查点与本包的检查点不属同一棵树');
    token = readToken(pack.read('timestamp/token.tsr'));
  } catch (error) {
    if (error instanceof Broken) throw error;
    fail(23, '时间戳', '不是时间戳，或签名不符');
  }
  const { digest, hash } = token.imprint;
  if (digest === undefined || !createHash(digest).update(note).digest().equals(hash))
    fail(23, '时间戳', '不是对这个检查点出具的');
  const events = streams.get(manifest.stream) ?? [];
  const seen = events.filter(({ stream, seq }) => proofs.leaves[`${stream} ${seq}`].index < older.size);
  const at = new Date(token.at + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
  return [
    `时间戳：${at}（北京时间）时，本件 ${events.length} 条记录中的前 ${seen.length} 条已在册；出具者自称“${token.authority.subject.replaceAll('\n', '，')}”。`,
    '注意：没有核对时间戳机构是否可信。请按 README.md 用 openssl 和机构公布的根证书核验。',
  ];
}

function checkHistories(pack, streams, manifest, listed) {
  const told = new Map();
  for (const event of streams.get(`history/${manifest.stream}`) ?? []) {
    const { data } = bodyOf(event);
    told.set(data.runId, { ...data, seq: event.seq });
  }
  for (const [runId, { sha256: digest, seq }] of told) {
    const name = `histories/${runId}.json`;
    const where = `history/${manifest.stream} 第${seq}条`;
    if (!listed.has(name)) fail(20, where, '缺少已存档的流程历史');
    if (sha256(pack.read(name)).toString('hex') !== digest) fail(20, where, '流程历史与存档时的摘要不符');
  }
  const asked = new Map();
  const had = new Set();
  const id = manifest.stream.slice(manifest.stream.indexOf('/') + 1);
  for (const name of listed) {
    const [, runId] = /^histories\/(.+)\.json$/.exec(name) ?? [];
    if (runId === undefined) continue;
    had.add(runId);
    const history = pack.json(name);
    if (caseOf(history) !== id) fail(20, name, '不是本件的流程历史');
    for (const command of commandsIn(history)) asked.set(command.commandId, command);
  }
  const without = new Set();
  for (const event of streams.get(manifest.stream) ?? []) {
    const { envelope, index } = bodyOf(event);
    if (event.runId !== null && !had.has(event.runId)) without.add(event.runId);
    if (index !== 0 || envelope === undefined || !had.has(event.runId)) continue;
    const same = asked.get(envelope.commandId);
    if (same === undefined || canonical(same) !== canonical(envelope))
      fail(21, `${manifest.stream} 第${event.seq}条`, '流程历史中没有这项指令');
  }
  return [...without].map((runId) => `注意：流程历史 ${runId} 不在包内，它的记录没有流程历史印证。`);
}

/** Whose history it is: the first event holds what the run was started with. */
function caseOf({ events }) {
  const input = events?.[0]?.workflowExecutionStartedEventAttributes?.input?.payloads?.[0]?.data;
  try {
    return JSON.parse(Buffer.from(input ?? '', 'base64').toString('utf8')).id;
  } catch {
    return undefined;
  }
}

function commandsIn({ events }) {
  return events.flatMap((event) => {
    const update = event.workflowExecutionUpdateAcceptedEventAttributes?.acceptedRequest?.input?.args;
    const signal = event.workflowExecutionSignaledEventAttributes?.input;
    const data = (update ?? signal)?.payloads?.[0]?.data;
    try {
      const command = JSON.parse(Buffer.from(data ?? '', 'base64').toString('utf8'));
      return typeof command?.commandId === 'string' ? [command] : [];
    } catch {
      return [];
    }
  });
}

/** What cannot be understood is not passed over: whoever means to give a key must not be told 完整 without it. */
function understood(words) {
  const asked = { key: undefined, without: false, unsigned: false, folder: undefined };
  const rest = [...words];
  while (rest.length > 0) {
    const word = rest.shift();
    if (word === '--without-checkpoint') asked.without = true;
    else if (word === '--without-signature') asked.unsigned = true;
    else if (word === '--key' && rest.length > 0 && rest[0] !== '') asked.key = rest.shift();
    else if (!word.startsWith('-') && word !== '' && asked.folder === undefined) asked.folder = word;
    else
      fail(
        2,
        '用法',
        'node verifier.mjs [文件夹] [--key <检查点公钥>] [--without-checkpoint] [--without-signature]',
      );
  }
  return asked;
}

/** A file is what its name says, and the record of this case speaks of it. */
function checkAttachments(pack, streams, manifest, listed) {
  const dossier = streams.get(`dossier/${manifest.stream.slice(manifest.stream.indexOf('/') + 1)}`) ?? [];
  const spoken = dossier
    .map(bodyOf)
    .flatMap(({ data }) => [data.sha256, data.docx?.sha256, data.pdf?.sha256])
    .filter((hash) => hash !== undefined);
  for (const name of listed) {
    if (!name.startsWith('attachments/')) continue;
    const hash = name.slice('attachments/'.length);
    if (sha256(pack.read(name)).toString('hex') !== hash) fail(11, name, '内容与记录的摘要不符');
    if (!spoken.includes(hash)) fail(11, name, '记录中没有这个附件');
  }
}

function main(words) {
  const { key, without, unsigned, folder } = understood(words);
  const pack = readPackage(folder ?? dirname(fileURLToPath(import.meta.url)));
  const listed = checkSums(pack);
  const manifest = pack.json('manifest.json');
  if (typeof manifest?.stream !== 'string') fail(11, 'manifest.json', '没有写明是哪一件');
  const streams = readEvents(pack);
  if (!streams.has(manifest.stream)) fail(14, manifest.stream, '本件的记录不在包内');
  checkChains(streams);
  const keys = gatewayKeys(streams);
  checkSignatures(streams, keys);
  const notes = [];
  if (listed.has('checkpoint.txt')) {
    const checkpoint = readCheckpoint(pack.text('checkpoint.txt'), key ?? pack.text('checkpoint-key.txt'));
    const proofs = pack.json('proofs.json');
    checkTree(streams, proofs, checkpoint);
    checkNothingLeftOut(streams, manifest.stream, proofs.absent, checkpoint);
    if (listed.has('timestamp/token.tsr'))
      notes.push(...checkTimestamp(pack, streams, manifest, checkpoint, proofs));
  } else if (!without) fail(22, '检查点', '包内没有检查点，不能证明末尾没有被截去');
  else notes.push('注意：没有检查点，不能证明末尾没有被截去，也不能证明记录没有被整体换过。');
  notes.push(...checkHistories(pack, streams, manifest, listed));
  checkAttachments(pack, streams, manifest, listed);
  if (!unsigned) checkListSigned(pack, keys, manifest.exportedAt);
  else notes.push('注意：没有核对文件清单的签名，README.md、notices.json、rules/、calendar/ 可能被改过。');
  const events = [...streams.values()].reduce((sum, list) => sum + list.length, 0);
  console.log(`完整：${streams.size} 条链，${events} 条记录，逐条核验无误。`);
  for (const note of notes) console.log(note);
  if (key === undefined && listed.has('checkpoint.txt'))
    console.log('注意：用的是包内附带的检查点公钥。请另向发证单位或见证方取得公钥，以 --key 再核验一次。');
  return 0;
}

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  // Whoever makes up a package may write anything anywhere: what cannot be read is no package either.
  const code = error instanceof Broken ? error.code : 11;
  console.log(code === 2 ? error.message : `不完整：${error.message}（代码 ${code}）`);
  process.exitCode = code;
}
