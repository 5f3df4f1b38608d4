import { attribute } from '../../src/article/attribution.ts';

/** Each quote as `speaker (role): parts`, from the paragraphs of one section. */
export function heard(...paragraphs: string[]): string[] {
  return attribute([paragraphs])
    .flat()
    .map(({ parts, speaker, role }) => {
      const words = parts
        .map(({ paragraph, start, end }) => paragraphs[paragraph]?.slice(start, end))
        .join(' + ');
      return `${speaker ?? 'nobody'}${role === undefined ? '' : ` (${role})`}: ${words}`;
    });
}
