import { indexContract } from './contract.ts';
import { plainIndex } from './plain-index.ts';

const NO_SLIPS = 'a scan forgives no slips';

indexContract('a plain scan', plainIndex, {
  'a word that nobody printed is taken for the nearest one beside others, and the result says so':
    NO_SLIPS,
  'a small word that was mistyped is a small word all the same': NO_SLIPS,
  'another name of what was asked for finds its passages behind those with the name typed':
    'a scan knows no other names',
});
