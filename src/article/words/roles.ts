import { FUNCTION_WORDS } from './small-words.ts';
import { listed } from './listed.ts';

/** Nouns for somebody, or something, that speaks. Others are known by their endings. */

const ROLES = listed(`
  accountant accountants acquaintance activist activists actor actress adolescent advocate advocates
  agent agents aide aide-de-camp aides allies ally ambassador analyst analysts applicant archbishop
  architect assistant assistants associate attendant attendants attorney aunt author backer
  billionaire biologist bishop boss boy brother businessman businesswoman candidate candidates captain
  cardiologist celebrities celebrity chair chairman chairwoman champion chief chiefs child claimant
  clerk clerks client clients co-founder coach cofounder colleague columnist combatant comedian
  commander congressman congresswoman constituent constituents consultant consultants contender cook
  coroner correspondent correspondents counsel cousin critic critics crowds dad daughter defendant
  delegate democrat deputy descendant diplomat economist economists entrepreneur envoy executive
  executives expert experts father fellow filmmaker founder freshman friend friends front-runner
  general girl governor graduate granddaughter grandfather grandmother grandson guest guide guru guy
  guys head heiress hopeful host hostess husband imam immigrant immigrants indictment informant
  insider interim internist journalist judge judges juror jurors jury justice kid king lawmaker
  lawmakers lawsuit lawyer lawyers leader letter liaison lieutenant loyalist loyalists magnate man
  mate mayor medic member members memo men mep meps merchant merchants migrant migrants militant
  militants mogul mom monk mother mp mps msp msps native neighbor neighbors neighbour neighbours
  nephew neurosurgeon newlywed niece nominee nun nurse nurses official officials operative operatives
  opponent opponents others owner parent parents participant participants partner pastor patient
  patients person pilot plaintiff poet politician politicians president priest prince princess principal
  professor professors proponent proponents prosecutors protester protesters pundit pundits queen
  rabbi recipient recipients rep report representative republican resident residents respondent
  respondents reverend rival runner-up scholar scientist scientists secretary senator senators senior
  sergeant servant servants sheriff sibling siblings singer sister soldier soldiers son sophomore
  source sources specialist specialists spokesman spokesmen spokespeople spokesperson spokeswoman
  staffer staffers star statement strategist student students study superintendent supporter
  supporters surgeon surrogate surrogates survivor survivors teacher teen teenager tenant tenants
  treasurer trustee tycoon uncle user veteran veterans vice-chair vice-president victim vigilante
  volunteer voter voters waitress whistleblower wife witness witnesses woman women
`);

/** Nouns for many people, or for a body: no `he` or `she` takes them up. */
const BODIES = listed(`
  academy administration affiliate agency airline alliance army association audience authorities band
  bank bloc board body brand brewery bureau cabinet campaign center centre chamber channel charity
  church clinic club coalition college commission committee company conglomerate congress consortium
  cooperative corporation council court crew crowd delegation department diocese editorial embassy
  enterprise family federation firm foundation giant government group hospital house institute
  institution laboratory leaders leadership league magazine military ministry museum navy network
  newspaper nonprofit office orchestra organisation organization outfit outlet panel paper parliament
  partnership party people police poll press public regulator retailer school secretariat senate site
  society squad staff start-up startup station studio subsidiary supermarket taskforce team tribunal
  trust union university watchdog website
`);

/** Papers, and other things that are read or watched, speak for whoever made them: `the report said`. */
export const PAPERS = listed(`
  account ad address advertisement advisory affidavit agreement alert amendment analysis announcement
  article assessment audio banner bill billboard biography blog blurb book brief brochure bulletin
  cable caption chant chapter clause code column commentary communique complaint contract declaration
  dispatch document documentary documents dossier draft e-mail editorial email emails entry essay
  excerpt excerpts feed filing film flyer footnote graphic guide guidelines handbook headline
  headlines indictment inscription invitation journal judgment label law lawsuit leaflet letter
  letters magazine mailer manifesto manual memo memoir message messages motto movie newsletter note
  notice novel obituary op-ed opinion order page pamphlet paper papers passage petition photo piece
  placard plan plaque platform play poem policy poll post poster press-release profile program
  programme proposal proverb recording release report resolution review ruling saying script section
  segment series sign signs site slogan song speech spot statement stories story study subtitle suit
  summary survey testimony text title transcript treaty tweet video voiceover warning website
`);

/** Words that end as such nouns do and are for nothing that speaks. */
const NO_ROLES = listed(`
  after agree altogether anger another answer asian australian barrier better bigger border bother
  broader bumper butter calendar canadian cancer career center chapter character checklist cheer clearer
  clever closer cluster coffee color colour computer corner cover danger deeper degree deliver dinner
  disagree disaster dollar door earlier easier either encounter endeavor error ever factor fairer faster
  favor favour fear fee fever fewer filter finger fist former free further gender greater guarantee
  hammer happier harbor harbour harder healthier higher however human hunger indian inner interior italian
  junior knee labor labour ladder larger later latter layer lesser lever liquor list longer lower major
  manner marker master matter metaphor meter mirror mist monitor moreover motor murder neither never
  newer number odor offer older order other outer over paper playlist poorer power prefer prior proper
  quarter rather register remainder reminder render richer river rumor rumour russian safer sector
  shelter shoulder silver simpler smaller soccer sooner spree stricter stronger summer super surrender
  sweater temper terror theater theatre three thunder together tougher tower trailer transfer tree twist
  ulterior under upper vapor vector visor water weather whatever whenever wherever whether whichever
  whoever wider winter wonder wrist younger
`);

/** Nouns by which a text calls again somebody whom it has named. */
const EPITHETS = listed(`
  activist actor actress author billionaire businessman businesswoman candidate congressman congresswoman contender
  democrat front-runner frontrunner governor hopeful independent lawmaker leader mayor millionaire mogul native
  neurosurgeon newcomer nominee politician president republican senator singer star tycoon veteran
`);

/** Offices that `of` leads on from, before the name of who holds them: `speaker of the parliament`. */
export const OFFICES = listed(`
  chairman chairwoman chief commissioner dean director editor governor head leader mayor minister president secretary
  speaker
`);

/** `the 43-year-old` */
const AGED = /^\d+-year-old$/;
const ENDING = /(?:man|woman|men|women|person|people|ists?|ians?|ers?|ors?|ees?)$/;

/** Whether a noun is for somebody, or something, that can speak. */
export function isRoleNoun(lower: string): boolean {
  if (isListedRole(lower) || PAPERS.has(lower) || AGED.test(lower)) return true;
  if (lower.endsWith('s') && isListedRole(singular(lower))) return true;
  return (
    lower.length > 4 && ENDING.test(lower) && !FUNCTION_WORDS.has(lower) && !NO_ROLES.has(lower)
  );
}

const singular = (plural: string): string =>
  plural.endsWith('ies') ? `${plural.slice(0, -3)}y` : plural.slice(0, -1);

/** Whether such a noun stands in the list: its ending alone does not tell. */
export const isListedRole = (lower: string): boolean => ROLES.has(lower) || BODIES.has(lower);

/** Whether a noun is for many people, or for a body. */
export const isBody = (lower: string): boolean => BODIES.has(lower);

/** Whether a noun is for one human being: `spokesman`, not `officials`, `ministry` or `report`. */
export function isPersonNoun(lower: string): boolean {
  if (PAPERS.has(lower) || BODIES.has(lower)) return false;
  return isRoleNoun(lower) && !/(?:[^s]s|men)$/.test(lower);
}

/** Whether a noun calls again, by itself, somebody who was named: `the senator`, `the 43-year-old`. */
export const isEpithet = (lower: string): boolean => EPITHETS.has(lower) || AGED.test(lower);
