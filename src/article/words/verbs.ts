import { listed } from './listed.ts';

/**
 * The verbs that attribution turns on, as data. They belong to the language, not to a year or a
 * country.
 */

/** What follows these is what somebody said. */
const SAYING = `
  accuse acknowledge add admit admonish advise advocate affirm agree allege allude announce answer
  apologise apologize argue ask assert assure attack believe bellow bemoan blast boast brag call caution
  challenge chant characterise characterize charge chide chuckle cite claim comment complain concede
  conclude condemn confess confirm conjecture contend continue counsel counter criticise criticize cry
  declare decry defend demand denounce deny deride describe dismiss dub echo email emphasise emphasize
  encourage enthuse estimate exclaim exhort explain explode express fume grumble gush hail hint implore
  imply inform insist interject intone jest joke label lament lash laud laugh lecture liken lobby
  maintain marvel mention mock muse note object observe offer opine order plead pledge point ponder
  posit post praise predict proclaim proffer promise pronounce protest quip react read reason reassure
  rebuke rebut recall reckon recommend recount refer reflect reiterate rejoin relate remark remember
  remind repeat reply report request respond retort reveal ridicule roar rule say scoff scold shout sigh
  signal slam speak speculate stammer state stipulate stress suggest summarise summarize surmise swear
  taunt tease tell term testify thank think thunder tout trumpet tweet urge utter vent venture volunteer
  vow wail warn whisper wonder worry write yell
`;

/** What somebody does by speaking: a verb of saying in the same sentence comes before these. */
const ACTING = `
  applaud articulate assume attest banter bark bawl beam beg begin berate beseech bewail blame blare blog
  blurt boom brand bristle castigate certify christen clarify command commend compare concur confide
  congratulate contradict convey credit croon crow deadpan decree deem denigrate depict deplore depose
  differ disavow disparage divulge elaborate envision excoriate expound exult fault find fire forecast
  foresee fret fulminate gasp gloat gripe groan growl guess highlight hiss holler hope huff hype
  hypothesize imagine instruct josh jot kid lambaste moan mourn mull mumble murmur mutter narrate needle
  nickname outline paint pan paraphrase parry pontificate portray pray preach press presume project
  propose publish quote rail rant rebuff recap recite refute regret reinforce rejoice relay reprimand
  repudiate retell retweet rib riposte rue salute savage scream scribble shoot shriek sing skewer smirk
  snap sneer sniff specify start suspect theorize threaten underline underscore upbraid voice vouch
  welcome wisecrack
`;

const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  concur: ['concurs', 'concurred', 'concurring'],
  find: ['finds', 'found'],
  forecast: ['forecasts', 'forecasting'],
  fret: ['frets', 'fretted', 'fretting'],
  rebut: ['rebuts', 'rebutted', 'rebutting'],
  regret: ['regrets', 'regretted', 'regretting'],
  shoot: ['shoots', 'shot', 'shooting'],
  say: ['says', 'said', 'saying'],
  tell: ['tells', 'told', 'telling'],
  write: ['writes', 'wrote', 'written', 'writing'],
  think: ['thinks', 'thought', 'thinking'],
  speak: ['speaks', 'spoke', 'spoken', 'speaking'],
  swear: ['swears', 'swore', 'sworn', 'swearing'],
  read: ['reads', 'reading'],
  admit: ['admits', 'admitted', 'admitting'],
  refer: ['refers', 'referred', 'referring'],
  brag: ['brags', 'bragged', 'bragging'],
  quip: ['quips', 'quipped', 'quipping'],
  slam: ['slams', 'slammed', 'slamming'],
  begin: ['begins', 'began', 'begun', 'beginning'],
  snap: ['snaps', 'snapped', 'snapping'],
  sing: ['sings', 'sang', 'sung', 'singing'],
  beg: ['begs', 'begged', 'begging'],
  foresee: ['foresees', 'foresaw', 'foreseen', 'foreseeing'],
  retell: ['retells', 'retold', 'retelling'],
  jot: ['jots', 'jotted', 'jotting'],
  pen: ['pens', 'penned', 'penning'],
  pan: ['pans', 'panned', 'panning'],
  rib: ['ribs', 'ribbed', 'ribbing'],
  kid: ['kids', 'kidded', 'kidding'],
  own: ['owns', 'owned', 'owning'],
  blog: ['blogs', 'blogged', 'blogging'],
  disagree: ['disagrees', 'disagreed', 'disagreeing'],
  agree: ['agrees', 'agreed', 'agreeing'],
  commend: ['commends', 'commended', 'commending'],
  put: ['putting'],
  recap: ['recaps', 'recapped', 'recapping'],
  dub: ['dubs', 'dubbed', 'dubbing'],
};

function formsOf(verb: string): readonly string[] {
  const irregular = IRREGULAR[verb];
  if (irregular !== undefined) return irregular;
  if (/[^aeiou]y$/.test(verb)) {
    const stem = verb.slice(0, -1);
    return [`${stem}ies`, `${stem}ied`, `${verb}ing`];
  }
  const stem = verb.replace(/e$/, '');
  const third = /(?:s|sh|ch|x)$/.test(verb) ? `${verb}es` : `${verb}s`;
  return [third, `${stem}ed`, `${stem}ing`];
}

const isParticiple = (form: string) => form.endsWith('ing');

const finite = (verbs: Iterable<string>): ReadonlySet<string> =>
  new Set(
    [...verbs].flatMap((verb) => [verb, ...formsOf(verb).filter((form) => !isParticiple(form))]),
  );

const EVERY = [...listed(SAYING), ...listed(ACTING)];

/** Forms of the verbs that make what follows somebody's words: `said`, `writes`. */
export const SAYING_VERBS = finite(listed(SAYING));

/** Forms that can stand as the verb of a cue: `said`, `says`, `say`, `blamed`. */
export const CUE_VERBS = finite(EVERY);

/** Forms that lean on another verb: `saying`, `adding`. */
export const CUE_PARTICIPLES: ReadonlySet<string> = new Set(
  EVERY.flatMap(formsOf).filter(isParticiple),
);

/** Those of them that can be nouns as well: `call`, `points`. */
export const PRESENT_FORMS: ReadonlySet<string> = new Set(
  EVERY.flatMap((verb) => [verb, ...formsOf(verb).filter((form) => form.endsWith('s'))]).filter(
    (form) => !/^(?:says?|tells?|put|read)$/.test(form),
  ),
);

/** Verbs behind which stands who is spoken to. */
export const ADDRESSING = listed(`
  ask asked asks assure assured call called cite cited inform informed quote quoted remind reminded reminds tell tells
  thank thanked told urge urged warn warned
`);

/** What a paper does with somebody who is not its own: `quoted Ruiz as saying`. */
export const QUOTING = listed(`
  cite cited cites citing describe described describes describing hear heard hears overheard quote quoted quotes quoting
  record recorded records remember remembered remembers report reported reports
`);

/** What somebody does with a paper that says what they say. */
export const RELEASING = listed(`
  blasted blasting circulated circulating delivered delivering distributed distributing gave gives giving issue issued issues issuing made
  makes making post posted posting posts publish published publishing put puts putting read reading release released
  releases releasing send sending sends sent shared sharing tweeted tweeting write writes writing wrote
`);

/** Verbs that say how somebody sees a thing, not that they spoke of it. */
export const VIEWING = listed(`consider considered considers known view viewed views`);

/** Participles that give a thing its name: `a process called “…”`. */
export const NAMING = listed(`called dubbed known labeled labelled named nicknamed termed titled`);

/** Words that stand before the verb and change nothing about who speaks. */
export const AUXILIARIES = listed(`
  again all already also always both could did do does even ever famously first further had has have
  herself himself however immediately initially instead itself just later meanwhile might must never not
  now often once previously publicly quickly recently repeatedly reportedly simply still themselves then
  though too will would
`);

/** Past forms that do not end in `ed`. */
export const IRREGULAR_PASTS = listed(`
  became began bent bet bit blew bought bound broke brought built came caught chose clung crept cut
  dealt did drew drove dug fell felt fled flew forbade forgot fought found froze gave got grew had held
  hid hit hung kept knelt knew laid led left lent let lit lost made meant met misspoke overcame paid
  quit ran rang rose sang sank sat saw sent set shook shot shut slept slid sold sought spent spoke
  sprang spread stole stood struck stuck swept swore swung taught thought threw took tore understood
  undertook went withdrew won wore wound wove wrote
`);

/** Forms of `be`: with a participle they make somebody the one spoken of. */
export const BE = listed(`is are was were be been being am gets got`);
