import { eventLeafHash } from '../tree/event-leaf.js';
import type { BrokenLink } from './chain-report.js';
import type { ChainRow } from './chain-row.js';
import { Findings } from './findings.js';

const genesis = Buffer.alloc(32);
const listLimit = 1000;

/** What is told of a walk besides what is broken. */
export interface WalkWatch {
  /** An event that has a leaf. */
  readonly leaf: (leaf: number, hash: Buffer) => void;
  /** The last event of a stream that has a leaf. */
  readonly head: (head: { readonly stream: string; readonly seq: number; readonly hash: Buffer }) => void;
}

/** Rows of the log in the order of stream and seq, each checked by itself, against the one before and its leaf. */
export class ChainWalk {
  readonly findings = new Findings();
  readonly clockWentBack: { readonly stream: string; readonly seq: number }[] = [];
  events = 0;
  streams = 0;
  /** Events that the tree has not taken in yet. */
  unsequenced = 0;
  private last: ChainRow | undefined;
  private lastInTree: ChainRow | undefined;
  private readonly watch: WalkWatch | undefined;

  constructor(watch?: WalkWatch) {
    this.watch = watch;
  }

  step(row: ChainRow): void {
    const isSame = this.last?.stream === row.stream;
    if (!isSame) {
      this.closeStream();
      this.streams += 1;
    }
    this.events += 1;
    this.checkLink(isSame ? this.last : undefined, row);
    for (const finding of row.findings) this.found(row, finding);
    this.checkLeaf(row);
    this.last = row;
  }

  /** The end of the last stream; to be called when no more rows come. */
  closeStream(): void {
    const { last, lastInTree } = this;
    if (last === undefined) return;
    if (lastInTree !== undefined) {
      this.watch?.head({ stream: lastInTree.stream, seq: lastInTree.seq, hash: lastInTree.hash });
    }
    this.last = undefined;
    this.lastInTree = undefined;
    const { stream, seq, headVersion: head } = last;
    const add = (at: number, why: BrokenLink['why'], detail: string): void => {
      this.findings.add({ stream, seq: at, leaf: null, why, detail });
    };
    if (head === null || last.headHash === null) {
      add(0, 'head-missing', '这条链有记录，却没有登记末尾');
    } else if (head > seq) {
      add(seq + 1, 'tail-missing', `登记的末尾是第${head}条，实有到第${seq}条`);
    } else if (head < seq) {
      add(head + 1, 'beyond-head', `登记的末尾是第${head}条，实有到第${seq}条`);
    } else if (!last.headHash.equals(last.hash)) {
      add(seq, 'head-hash-differs', '登记的末尾与最后一条的摘要不同');
    }
  }

  private checkLink(previous: ChainRow | undefined, row: ChainRow): void {
    const { stream, seq } = row;
    const expected = (previous?.seq ?? 0) + 1;
    if (seq !== expected) {
      // What stood before is gone, so there is nothing to compare the link with.
      const which = seq - 1 === expected ? `第${expected}条` : `第${expected}至${seq - 1}条`;
      this.findings.add({
        stream,
        seq: expected,
        leaf: null,
        why: 'events-missing',
        detail: `缺少${which}`,
      });
      return;
    }
    if (!row.previousHash.equals(previous?.hash ?? genesis)) {
      this.found(row, {
        why: 'previous-hash-differs',
        detail: seq === 1 ? '首条的前一条摘要应为零' : `与第${seq - 1}条不衔接`,
      });
    }
    const isBack = previous !== undefined && row.recordedAt < previous.recordedAt;
    if (isBack && this.clockWentBack.length < listLimit) this.clockWentBack.push({ stream, seq });
  }

  private checkLeaf(row: ChainRow): void {
    const { stream, seq, hash } = row;
    if (row.leaf === null || row.leafHash === null) {
      this.unsequenced += 1;
      if (row.isPassed) {
        this.found(row, { why: 'not-in-tree', detail: '树已越过记入它的事务，却没有收它' });
      }
      return;
    }
    const before = this.lastInTree?.seq ?? 0;
    const previous = this.last?.stream === stream ? this.last : undefined;
    if (previous?.leaf === null && !previous.isPassed) {
      const detail = `树上有第${seq}条，却没有第${before + 1}条`;
      this.findings.add({ stream, seq: before + 1, leaf: null, why: 'not-in-tree', detail });
    }
    this.lastInTree = row;
    this.watch?.leaf(row.leaf, row.leafHash);
    if (!eventLeafHash({ stream, seq, hash }).equals(row.leafHash)) {
      this.found(row, { why: 'leaf-differs', detail: '不是当初入树的那一条' });
    }
  }

  private found(row: ChainRow, finding: Pick<BrokenLink, 'why' | 'detail'>): void {
    const { stream, seq, leaf } = row;
    this.findings.add({ stream, seq, leaf, ...finding });
  }
}
