import { Obstacle } from '../temporal-config/obstacle.js';
import { fileTrouble } from './file-trouble.js';

/** Why something did not start, for people: a sentence for what a person can put right, the whole error for a defect. */
export function sentenceOf(error: unknown): string {
  if (error instanceof Obstacle) return error.message;
  const trouble = fileTrouble(error);
  if (trouble === null) return error instanceof Error ? (error.stack ?? error.message) : String(error);
  const path = error instanceof Error && 'path' in error ? `（${String(error.path)}）` : '';
  return `数据文件夹无法写入：${trouble}${path}。请腾出磁盘空间或修改权限，运行 ./bin/hefu doctor 查看。`;
}
