/** What stands between quotation marks, with them. */
export const QUOTED = /“[^”]*”|"[^"]*"|«[^»]*»/gu;

/** Quotation marks and brackets that are open at the end of a text. */
export type OpenMarks = {
  /** Marks with two shapes; below zero where more close than open. */
  readonly paired: number;
  /** Straight marks, which look the same at both ends. */
  readonly straight: boolean;
};

/** Nothing open: how every paragraph begins. */
export const NONE_OPEN: OpenMarks = { paired: 0, straight: false };

const OPENING = '“«„([';
const CLOSING = '”»)]';
const ANY = /["“”„«»()[\]]/;

/** What is open after a text, given what was open before it. */
export function openAfter(text: string, before: OpenMarks = NONE_OPEN): OpenMarks {
  // Most sentences have none, and every one is read here.
  if (!ANY.test(text)) return before;
  // After a low mark the high one closes, as German prints it.
  const isGerman = text.includes('„');
  let { paired, straight } = before;
  for (const character of text) {
    if (character === '"') straight = !straight;
    else if (isGerman && character === '“') paired -= 1;
    else if (OPENING.includes(character)) paired += 1;
    else if (CLOSING.includes(character)) paired -= 1;
  }
  return { paired, straight };
}

export function isNoneOpen({ paired, straight }: OpenMarks): boolean {
  return paired === 0 && !straight;
}
