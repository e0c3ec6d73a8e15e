import { chineseMoment } from '../../calendar/chinese-moment.js';
import { eventTerm } from '../../domain/event-term.js';
import type { Evidence } from './evidence.js';

/** The package explained to somebody who has none of our software, in Chinese. */
export function readme({ stream, exportedAt, version, rows, histories, proofs, signList }: Evidence): string {
  const id = stream.slice(stream.indexOf('/') + 1);
  return `# 证据包：${id}

本包由“合符”${version} 于 ${chineseMoment(exportedAt)} 导出，含 ${rows.length} 条记录、${Object.keys(histories).length} 段流程历史。
无需安装本系统，也无需联网，即可自行核验。

## 怎样核验

1. 准备一台装有 Node.js 20 以上版本的电脑（nodejs.org）。
2. 解压本包，在解压后的文件夹内运行：\`node verifier.mjs\`
3. 显示“完整”即逐条核验无误；显示“不完整”时，会写明是哪一条链、第几条、什么问题，并以代码结束。

核验程序只有一个文件（verifier.mjs），可以请懂程序的人通读；也可以按下文“核验了什么”另写程序复核。

${
  proofs === null
    ? '**本包没有检查点**（导出时尚未生成），不能证明末尾没有被截去。请用 `node verifier.mjs --without-checkpoint` 核验其余部分。'
    : '包内的 checkpoint-key.txt 是检查点公钥。为防整包被替换，请另向发证单位或见证方取得公钥，运行 `node verifier.mjs --key <公钥>` 再核验一次。'
}

${
  signList === null
    ? '**本包的文件清单没有签名**（导出处没有登记过的密钥）：README.md、notices.json、rules/、calendar/ 是否被改过无从核对，请以 events.jsonl 的原文为准，用 `node verifier.mjs --without-signature` 核验其余部分。\n\n'
    : ''
}${timestampSection(proofs)}## 本件经过

以下由 events.jsonl 摘出，便于阅读；以 events.jsonl 的原文为准。

| 序号 | 时间（北京时间） | 由谁 | 事项 | 依据 |
| --- | --- | --- | --- | --- |
${rows
  .filter((row) => row.stream === stream)
  .map(storyLine)
  .join('\n')}

## 包里有什么

| 文件 | 内容 |
| --- | --- |
| events.jsonl | 每行一条记录：body 是计入摘要的原文，其中 envelope 是经签名的指令（谁、何时、以何身份、要求什么） |
| proofs.json、checkpoint.txt | 每条记录都在检查点的树中，且每条链到此为止 |
${
  (proofs?.timestamp ?? null) === null
    ? ''
    : '| timestamp/ | 时间戳机构对一个较早（或同一个）检查点出具的时间戳，以及该检查点与 checkpoint.txt 同属一棵树的证明 |\n'
}| histories/ | 流程引擎自己的历史，每段一份，与记录互相印证 |
| notices.json | 每次办理通知了谁 |
| rules/、calendar/ | 本件所依据的规则参数与放假安排（随件固定，以后的修改不影响本件） |
| attachments/ | 案卷中的附件和发出的函件，以 SHA-256 命名；交付的数据和过大的文件不在包内，其摘要在记录中 |
| manifest.json | 清单：各链末尾、程序版本、附件 |
| SHA256SUMS | 各文件的校验和（可用 \`sha256sum -c SHA256SUMS\` 核对） |
| SHA256SUMS.sig | 导出方对 SHA256SUMS 的签名：密钥编号、空格、签名（Base64） |

被拒绝的指令在链 ${stream}/attempts 中，附件、函件和每次下载在链 dossier/${id} 中，流程历史的存档凭证在链 history/${stream} 中，签名密钥的登记在链 gateway-key/… 中。

## 核验了什么

- 每个文件与 SHA256SUMS 一致，文件夹内没有清单以外的文件，清单所列都在文件夹之内。
- 文件清单由导出时有效的登记密钥签名（Ed25519，对“hefu-evidence/1”加换行再加 SHA256SUMS 全文），不在链上的文件（本说明、notices.json、rules/、calendar/ 等）由此防改。
- 每条记录的摘要 = SHA-256（前一条摘要 ‖ 记录时间 ‖ 原文），首条的前一条摘要为 32 个零字节；序号从 1 起连续。
- 原文是规范写法（RFC 8785）；每项指令由已登记的密钥签名（Ed25519），且属于本件。
- 每条记录在检查点的树中（RFC 6962），每条链的末尾是检查点所承诺的末尾，检查点由公钥签名（C2SP），首行的日志名称与公钥的名称一致。
- 属于本件的链一条不少：不在包内的，有它本来就是空链的证明（proofs.json 的 absent）。
- 每个附件的内容与其名称（SHA-256）一致，且记录中确有这个附件。
- 流程历史是本件的（首条所载编号），与存档时的摘要一致，记录中的每项指令在流程历史中都有人提出。
- 一项指令的各条记录前后相连，首条带有签名。

## 代码

0 完整；2 用法有误；10 缺少文件；11 文件被改、多出或格式不对；12 链断裂；13 原文与所说位置不符或写法不规范；14 末尾被截去；15 签名不符；
16 指令没有签名；17 不在检查点的树中；18 检查点签名不符；19 末尾不是检查点所承诺的；20 流程历史被改、缺少或不是本件的；
21 流程历史与记录不符；22 没有检查点；23 时间戳不符；24 文件清单没有签名，或签名不符。
`;
}

/** One event for a person; a text from the record must not end the table. */
function storyLine({ stream, seq, body }: Evidence['rows'][number]): string {
  const { at, actor, type, rule } = JSON.parse(body) as {
    readonly at: string;
    readonly actor: { readonly user: string; readonly department: string };
    readonly type: string;
    readonly rule: string;
  };
  const who = actor.user === 'engine' ? '系统' : `${actor.user}（${actor.department}）`;
  const basis = rule.startsWith('setting:') ? '设置，非法定' : rule === 'engine' ? '' : rule;
  const cells = [String(seq), chineseMoment(at), who, eventTerm(stream, type), basis];
  return `| ${cells.map((cell) => cell.replace(/[|\r\n]/g, ' ')).join(' | ')} |`;
}

function timestampSection(proofs: Evidence['proofs']): string {
  if (proofs === null) return '';
  if (proofs.timestamp === null) return '本包没有时间戳机构出具的时间戳：检查点中的时间由本系统自述。\n\n';
  return `## 时间戳

timestamp/ 中有外部时间戳机构按 RFC 3161 出具的时间戳，证明其中的检查点在所载时刻已经存在，因而当时树上的记录此后未被改动。
verifier.mjs 核验时间戳对应的正是这个检查点、签名正确、证书用途为时间戳且当时有效、检查点与 checkpoint.txt 同属一棵树，
但**不判断时间戳机构是否可信**。请向时间戳机构取得其根证书，用通用工具核验（ca.pem 为导出方所用的根证书，仅供对照）：

\`\`\`
openssl ts -verify -data timestamp/checkpoint.txt -in timestamp/token.tsr -CAfile timestamp/ca.pem
\`\`\`

显示 “Verification: OK” 即相符；\`openssl ts -reply -in timestamp/token.tsr -text\` 可看到出具的时刻与机构。

`;
}
