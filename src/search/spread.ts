/**
 * Murmur's finish: numbers that are alike come out as ones that are not, from 0 to 2³² − 1.
 *
 * @see https://github.com/aappleby/smhasher/blob/master/src/MurmurHash3.cpp (`fmix32`)
 */
export function spread(hash: number): number {
  let all = Math.imul(hash ^ (hash >>> 16), 0x85_eb_ca_6b);
  all = Math.imul(all ^ (all >>> 13), 0xc2_b2_ae_35);
  return (all ^ (all >>> 16)) >>> 0;
}
