/** Classes of characters, as they stand in an expression with the flag `v`. */

/** Scripts that put no spaces between words. The long-vowel mark belongs to no script, but to kana. */
export const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]`;

/** What words are made of in all other scripts. */
export const LETTER = String.raw`[[\p{L}\p{M}\p{N}]--${UNSPACED}]`;
