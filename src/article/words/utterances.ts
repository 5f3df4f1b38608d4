import { listed } from './listed.ts';

/** Nouns for what somebody says: `her call for a “dry quay”`. */
export const UTTERANCES = listed(`
  accusation accusations allegation allegations argument arguments assertion assertions call calls chant chants charge
  charges claim claims contention cries demand demands description dictum lament mantra message messages motto notion
  plea pledge promise promises proposition refrain rhetoric shouts slogan suggestion talk warning warnings
`);
