declare module 'sentencex' {
  /** Cuts text into pieces that add up to it; the indices count code points. */
  export function get_sentence_boundaries(
    languageCode: string,
    text: string,
  ): { readonly start_index: number; readonly end_index: number; readonly text: string }[];
}
