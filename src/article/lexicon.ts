/**
 * The English words that attribution turns on, as data. They belong to the
 * language, not to a year or a country: no person, party or place is listed.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Verbs that introduce what somebody said; other forms are derived below. */
const SPEECH = `
  accuse acknowledge add admit advise advocate affirm agree allege announce answer apologize argue ask
  assert assure blast boast brag call caution challenge characterize charge cite claim comment complain concede
  conclude condemn confess confirm continue contend counsel counter criticize cry declare decry
  defend demand denounce deny describe dismiss emphasize email encourage enthuse estimate exclaim
  exhort explain express fume gush hint imply inform insist interject joke jest lament liken lash maintain
  mention mock muse note object observe offer opine order plead pledge point post praise predict proclaim
  promise pronounce protest quip react reassure recall recommend recount reflect refer reiterate rejoin
  relate remark remember remind repeat reply report request respond retort reveal
  roar rule scoff shout sigh signal slam speculate state stress suggest summarize surmise
  testify thank thunder tout tease trumpet tweet urge utter venture volunteer vow wail warn
  whisper wonder worry yell conjecture stipulate tell think write say speak hail label laud
  dub term criticise characterise apologise emphasise summarise attack ridicule swear deride
  bemoan chide scold explode marvel chuckle laugh grumble intone posit reason believe read ponder
  argue chant echo admonish allude bellow implore lecture lobby proffer reckon rebuke rebut stammer taunt vent
`;

const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
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

const SPEECH_VERBS = [...words(SPEECH)];

/** Forms that can stand as the verb of a sentence: `said`, `says`, `say`. */
export const CUE_VERBS: ReadonlySet<string> = new Set(
  SPEECH_VERBS.flatMap((verb) => [verb, ...formsOf(verb).filter((form) => !form.endsWith('ing'))]),
);

/** Forms that lean on another verb: `saying`, `adding`. */
export const CUE_PARTICIPLES: ReadonlySet<string> = new Set(
  SPEECH_VERBS.flatMap((verb) => formsOf(verb).filter((form) => form.endsWith('ing'))),
);

/** Courtesies that are part of a name as printed. */
export const HONORIFICS = words(`
  Dr Dr. Prof Prof. Professor Sir Dame Lord Lady Rev Rev. Reverend Fr Fr. Sister Rabbi Imam Sheikh Pope
`);

/** Courtesies that say a person's sex and nothing of their office. */
export const COURTESIES = words(`Mr Mr. Mrs Mrs. Ms Ms. Miss Mx Mx.`);

/** Offices that stand before a name and are what somebody is, not what they are called. */
export const TITLES = words(`
  Admiral Ambassador Archbishop Attorney Bishop Brig. Cardinal Captain Capt. Chairman Chairwoman Chair
  Chancellor Chief Cmdr. Coach Col. Colonel Commissioner Congressman Congresswoman Constable Councilman
  Councilwoman Councillor Cpl. Deputy Detective Det. Director Emir Editor Emperor Empress Envoy Executive
  Gen. General Gov. Gov Governor Inspector Insp. Judge Justice King Leader Lt. Lieutenant Maj. Major Mayor
  Minister Officer Premier President Prince Princess Queen Rep. Rep Representative Reps. Secretary Sen. Sen
  Senator Sens. Senators Sergeant Sgt. Sheriff Solicitor Speaker Spokesman Spokeswoman Spokesperson Sultan
  Superintendent Supt. Treasurer Undersecretary Whip CEO CFO CTO COO
`);

/** Nouns for somebody, or a body, that speaks; others are known by their endings. */
export const ROLE_NOUNS = words(`
  aide aides assistant assistants consultant consultants defendant plaintiff immigrant immigrants applicant
  counsel migrant migrants tenant descendant lieutenant ally allies analyst analysts activist attorney advocate advocates authorities backer boss brother
  campaign candidate candidates captain chair chairman chairwoman chief chiefs cofounder co-founder colleague
  columnist commission committee company congressman congresswoman coroner council court critic critics
  daughter delegate department deputy economist economists executive executives expert experts family
  father fellow firm friend friends government governor group guest head host husband indictment insider
  interim journalist judge judges justice king lawmaker lawmakers lawsuit lawyer lawyers leader leaders
  leadership letter liaison mate mayor member members memo mother nominee nurse official officials operative
  operatives opponent opponents organization others panel parent parents partner people person police poll
  president priest prince princess principal professor professors prosecutors protester
  protesters queen rep report representative resident residents rival scholar secretary senator senators
  sergeant sheriff sister sources source spokesman spokesmen spokeswoman spokesperson spokespeople
  staff staffer staffers statement strategist student students study supporter supporters surrogate surrogates team
  teacher team treasurer veteran veterans victim volunteer voter voters website wife witness witnesses woman
  women man men son boy girl activists scientists scientist agency ministry association union commander
  billionaire businessman businesswoman actor actress singer author filmmaker entrepreneur founder
  politician politicians celebrity comedian coach democrat republican paper newspaper magazine
  editorial board ambassador pundit pundits participant participants native graduate agent agents general
  nominee runner-up mogul tycoon magnate hopeful architect cardiologist freshman senior sophomore trustee guru
  whistleblower waitress hostess heiress nurse nurses pilot cook clerk clerks contender front-runner envoy
  biologist soldier soldiers pilot survivor survivors neighbor neighbors neighbour neighbours loyalist loyalists
  specialist specialists vice-president vice-chair guide medic rabbi imam pastor bishop archbishop reverend
`);

/** Speaking nouns for many people, or for a body: no `he` or `she` takes them up. */
const BODIES = words(`
  administration agency association authorities board campaign commission committee company council court delegation
  department editorial family firm government group leadership leaders magazine ministry newspaper organization
  panel paper party people police poll staff team union website
`);

const ROLE_ENDING = /(?:man|woman|men|women|person|people|ists?|icians?|ers?|ors?|ees?)$/;

/** Whether a noun is for somebody, or something, that can speak. */
export function isRoleNoun(lower: string): boolean {
  if (ROLE_NOUNS.has(lower) || PAPERS.has(lower)) return true;
  if (lower.endsWith('s') && ROLE_NOUNS.has(lower.slice(0, -1))) return true;
  return lower.length > 5 && ROLE_ENDING.test(lower) && !FUNCTION_WORDS.has(lower);
}

/** Whether a noun is for one human being: `spokesman`, not `officials`, `ministry` or `report`. */
export function isPersonNoun(lower: string): boolean {
  if (PAPERS.has(lower) || BODIES.has(lower)) return false;
  return isRoleNoun(lower) && !/(?:[^s]s|men)$/.test(lower);
}

/** Words that make a name a body's, a place's or a paper's. */
export const NOT_PEOPLE = words(`
  Academy Act Administration Affairs Agency Agreement Airlines Airport Alliance America Amendment American Army Assembly
  Association Authority Avenue Award Bank Bay Bill Board Bridge Broadcasting Bureau Campaign Capitol Center
  Central Centre Challenge Chamber Christmas Church City Club Coalition Coast College Commission Committee
  Companies Company Conference Congress Constitution Convention Corp Corp. Council County Country Court Daily Day
  Department District Division East Eastern Election Enterprise Europe European Exchange Facebook Federal Federation
  Festival Force Forces Forum Foundation Free French Fund General German Government Great Group Guard Gulf Health High
  Hill Hospital Hotel House Human Inc Inc. Independent Initiative Institute Institution International Internet Island
  Islands Journal Lake Law League Library Line List Mail Management Market Media Middle Military Ministry
  Mountain Museum National Nations Navy Network New News North Northern Ocean Office Olympic Olympics
  Online Order Organisation Organization Pacific Palace Parliament Park Party People Plaza Police Policy Poll
  Port Post Press Prize Program Project Protocol Public Radio Region Report Research Review River Road
  Room Royal School Sea Security Senate Service Services Show Social Society South Southern Square
  Stadium State States Station Stock Store Street Studios Summit Supreme System Systems Team Television
  Theater Theatre Times Tower Trade Treasury Treaty Tribune Trust Twitter Union United Universe University
  Valley Village War Web Week West Western White World Year
`);

/** Papers that speak for whoever wrote them: `the report said`. */
export const PAPERS = words(`
  ad advertisement advisory affidavit article audio bill brief bulletin cable communique complaint declaration document
  documents draft editorial e-mail email emails filing indictment invitation judgment law lawsuit letter memo
  message motto notice opinion order petition placard post poster recording report resolution ruling script sign
  site statement suit text transcript tweet video website
`);

/** Words that open a sentence with a capital and are no part of a name. */
export const NOT_NAMES = words(`
  A About According Across Actually After Again Against All Almost Along Already Also Although Always Am
  Among An And Another Any Anyone Are Around As Asked Aside At Away Back Based Be Because Been Before
  Being Below Besides Both But By Can Clearly Could Did Do Does Down During Each Earlier Either Even
  Eventually Every Everyone Everything Few Finally First For Former From Further Given Had Has Have He
  Hence Her Here Hers His How However I If In Indeed Instead Into Is It Its Just Last Late Later Least
  Less Let Like Look Many Maybe Me Meanwhile More Moreover Most Much My Nearly Neither Never
  Nevertheless Next No Nobody None Nor Not Nothing Now Of Off Often Oh On Once One Only Or Other Others
  Our Out Over Perhaps Please Plus Quite Rather Recently Same Second See She Should Similarly Since So
  Some Somehow Someone Something Sometimes Soon Speaking Still Such Take Than That The Their Them Then
  There These They Third This Those Though Through Throughout Thus To Today Together Tomorrow
  Tonight Too Toward Two Under Unless Unlike Until Up Upon Us Very Was We Well Were What Whatever When
  Whenever Where Whereas Whether Which While Who Whoever Whom Whose Why Will With Within Without Would
  Yes Yesterday Yet You Your Asking Between Likewise Citing Adding Speaking Writing Responding
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August
  September October November December Jan. Feb. Mar. Apr. Aug. Sept. Oct. Nov. Dec. Mon. Tues. Wed. Thurs. Fri.
`);

/** Small words that stand inside names: `Ana de la Cruz`. */
export const NAME_PARTICLES = words(
  `al bin bint da dal de dei del della den der di do dos du ibn la le ten ter van von zu y`,
);

/** What may come after a family name. */
export const NAME_SUFFIXES = words(`Jr Jr. Sr Sr. II III IV`);

/** A word after which a new phrase begins: nothing named before it runs on. */
export const FUNCTION_WORDS = words(`
  about above across after against along although am among and are around as at back be became because become
  been before behind being below between both but by can could despite did do does down during either
  except for from had has have having how if in inside into is last like may might must near next nor
  not of off on once onto or out outside over per said shall should since so than that then there
  through throughout till to today tomorrow toward towards tonight under unless until up upon was were what when
  where whether which while who whom whose why will with within without would yesterday yet
  it he she they we i you him them us me this these those which via amid ago
`);

/** Words that lead a phrase: `a spokesman`. */
export const DETERMINERS = words(`
  the a an one another some many several most few two three four five his her their its our my other both these
  those no any each every
`);

/** Words that carry a description on: `a spokesman for the ministry`. */
export const LINKS = words(`for of at with from in on to`);

/** Words that stand before the verb and change nothing about who speaks. */
export const AUXILIARIES = words(`
  has have had would will did does do also later then once again repeatedly recently still even often
  always never just simply not already previously first initially famously could might must reportedly
  publicly quickly immediately further too himself herself themselves itself both all now ever however
  meanwhile instead though
`);

/** Forms of `be`: with a participle they make somebody the one spoken of. */
export const BE = words(`is are was were be been being am gets got`);
