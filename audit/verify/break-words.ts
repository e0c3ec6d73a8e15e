import type { Break } from './chain-report.js';

/** What was found, in words for the table. */
export const breakWords: { readonly [W in Break]: string } = {
  'hash-differs': '内容与摘要不符',
  'previous-hash-differs': '与前一条不衔接',
  'events-missing': '中间缺少记录',
  'tail-missing': '末尾缺少记录',
  'beyond-head': '末尾多出记录',
  'head-missing': '没有登记末尾',
  'head-hash-differs': '末尾的摘要不符',
  'not-canonical': '文本不是规范写法',
  'columns-differ': '列与文本不符',
  'leaf-differs': '与已入树的记录不同',
  'not-in-tree': '没有入树',
  'event-missing': '已入树的记录不见了',
  'leaf-missing': '树上缺少叶子',
  'tile-differs': '树的分块与叶子不符',
  'signature-wrong': '检查点的签名不对',
  'key-unknown': '检查点不是本系统签发的',
  'key-change-unsigned': '更换密钥缺少签名',
  'checkpoint-differs': '检查点与登记不符',
  'root-differs': '与签过名的不同',
  'heads-differ': '各链的末尾与签过名的不同',
  'tree-beyond-checkpoint': '树上有未签名的叶子',
  'shorter-than-checkpoint': '比留存的检查点少',
  'inconsistent-with-checkpoint': '与留存的检查点矛盾',
  'timestamp-wrong': '时间戳不符',
};
