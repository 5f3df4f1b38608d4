import { slug } from 'github-slugger';

/**
 * What an article is called in links and commands, from its path below the
 * content folder: `Trade/Chip Controls.md` is `trade/chip-controls`.
 */
export function articleId(file: string): string {
  return file
    .replace(/\.[^./]+$/, '')
    .split('/')
    .map((part) => slug(part) || 'untitled')
    .join('/');
}

/** The registers, which stand beside the articles. */
const REGISTER_FILES = ['topics.yaml', 'speakers.yaml', 'feeds.yaml'] as const;

/**
 * Whether a file of the content folder is meant as an article. Left alone are
 * files and folders that begin with a dot, a `README` in any folder, the
 * registers and what editors leave behind while they save.
 */
export function isMeantAsArticle(file: string): boolean {
  const parts = file.split('/');
  const name = parts.at(-1) ?? '';
  if (parts.some((part) => part.startsWith('.'))) return false;
  if (/^readme(?:\.|$)/i.test(name)) return false;
  if (/(?:~|\.swp|\.tmp|\.bak)$/i.test(name)) return false;
  return !REGISTER_FILES.some((register) => register === file);
}
