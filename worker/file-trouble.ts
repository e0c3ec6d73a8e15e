const words: { readonly [code: string]: string } = {
  EACCES: '没有权限',
  EPERM: '没有权限',
  EROFS: '文件系统只读',
  ENOSPC: '磁盘已满',
  EDQUOT: '磁盘配额已满',
  ENOTDIR: '路径中有一段不是文件夹',
  EEXIST: '同名的文件已存在',
};

/** What the system says of a file, in a few Chinese words; null for an error of another kind. */
export function fileTrouble(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return words[code] ?? null;
}
