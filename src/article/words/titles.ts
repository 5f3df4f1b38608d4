import { listed } from './listed.ts';

/** Words that stand before, inside and behind people's names. */

/** Courtesies that are part of a name as printed. */
export const HONORIFICS = listed(`
  Dame Dr Dr. Fr Fr. Imam Lady Lord Pope Prof Prof. Professor Rabbi Rev Rev. Reverend Sheikh Sir Sister
`);

/** Courtesies that say a person's sex and nothing of their office. */
export const COURTESIES = listed(`Mr Mr. Mrs Mrs. Ms Ms. Miss Mx Mx.`);

/** Offices that stand before a name and are what somebody is, not what they are called. */
export const TITLES = listed(`
  Admiral Ambassador Archbishop Attorney Bishop Brig. Capt. Captain Cardinal CEO CFO Chair Chairman
  Chairwoman Chancellor Chief Cmdr. Coach Col. Colonel Commissioner Congressman Congresswoman Constable
  COO Councillor Councilman Councilwoman Cpl. CTO Deputy Det. Detective Director Editor Emir Emperor
  Empress Envoy Executive Gen. General Gov Gov. Governor Insp. Inspector Judge Justice King Leader
  Lieutenant Lt. Maj. Major Mayor MEP Minister MP MSP Officer Premier President Prince Princess Queen Rep Rep.
  Representative Reps. Secretary Sen Sen. Senator Senators Sens. Sergeant Sgt. Sheriff Solicitor Speaker
  Spokesman Spokesperson Spokeswoman Sultan Superintendent Supt. Treasurer Undersecretary Whip
`);

/** Small words that stand inside names: `Ana de la Cruz`. */
export const NAME_PARTICLES = listed(`
  abu af al av ben bin bint da dal de dei del della den der di do dos du el ibn la le ten ter van von y
  zu
`);

/** What may come after a family name. */
export const NAME_SUFFIXES = listed(`Jr Jr. Sr Sr. II III IV`);
