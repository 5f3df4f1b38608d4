import { customId } from './custom-id.ts';

/**
 * The `custom_id` that every digest carries in its button **More**. It says which edition the
 * message is, so that one whose request got no answer can be found in its channel.
 */
export const editionMark = (editionId: string): string => customId('whatsnew', 'more', editionId);
