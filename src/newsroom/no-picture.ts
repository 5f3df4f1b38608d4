import type { Desk } from '../desk.ts';

/** For a desk that has words alone. */
export const noPicture: Desk['picture'] = async () => undefined;
