import { delimiter } from 'node:path';

/** Folders with fonts besides those the system itself knows: `HEFU_FONTS`, divided as in PATH. */
export function fontFolders(env: NodeJS.ProcessEnv = process.env): readonly string[] {
  return (env['HEFU_FONTS'] ?? '').split(delimiter).filter((folder) => folder !== '');
}

export interface FontWishes {
  readonly title: readonly string[];
  readonly body: readonly string[];
}

const songs = [
  'Noto Serif CJK SC',
  'Noto Serif SC',
  'Source Han Serif SC',
  'SimSun',
  'Songti SC',
  'AR PL UMing CN',
];

/** Families in order of preference: those of the standard, then what has the same characters. */
export const wantedFonts: FontWishes = {
  title: ['FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05', 'STZhongsong', ...songs],
  body: ['FangSong_GB2312', 'FangSong', 'STFangsong', 'Noto Serif CJK SC', ...songs],
};

export const noFonts = [
  '本机没有能显示汉字的字体，不能生成 PDF。请安装一种（例如 apt-get install fonts-noto-cjk），或用 HEFU_FONTS 指明字体所在的文件夹；docx 不受影响。',
  'This machine has no font with Chinese characters: no PDF can be made. Please install one (for example apt-get install fonts-noto-cjk), or name the folder of one with HEFU_FONTS; docx is not affected.',
] as const;
