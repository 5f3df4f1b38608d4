/** The languages that Discord speaks: the only keys that its localisations may have. */
export const KNOWN_LOCALES: ReadonlySet<string> = new Set(
  (
    'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr ' +
    'cs el bg ru uk hi th zh-CN ja zh-TW ko'
  ).split(' '),
);
