import { listed } from './listed.ts';

/** Words with a capital that are no part of a name, or make it no person's. No person, party or place is listed. */

/** Words that open a sentence with a capital, days and months. */
export const NOT_NAMES = listed(`
  A About According Across Actually Adding After Again Against All Almost Along Already Also Although
  Always Am Amid Among An And Another Any Anyone Apr. April Are Around As Aside Asked Asking At Aug.
  August Away Back Based Be Because Been Before Being Below Besides Between Both But By Can Citing
  Clearly Could Days Dec. December Despite Did Do Does Down During Each Earlier Either Even Eventually Every
  Everyone Everything Feb. February Few Finally First For Former Fri. Friday From Further Given Had Has
  Have He Hence Her Here Hers His Hours How However I If In Including Indeed Instead Into Is It Its Jan.
  January July June Just Last Late Later Least Less Let Like Likewise Look Many Mar. March Maybe Me Minutes
  Meanwhile Mon. Monday Months More Moreover Most Much My Nearly Neither Never Nevertheless Next No Nobody None
  Nor Not Nothing Nov. November Now Oct. October Of Off Often Oh On Once One Only Or Other Others Our
  Out Over Per Perhaps Please Plus Quite Rather Recently Regarding Responding Same Saturday Second See
  Sept. September She Should Similarly Since So Some Somehow Someone Something Sometimes Soon Speaking
  Still Such Sunday Take Than That The Their Them Then There These They Third This Those Though Through
  Throughout Thurs. Thursday Thus To Today Together Tomorrow Tonight Too Toward Tues. Tuesday Two Under
  Unless Unlike Until Up Upon Us Very Via Was We Wed. Wednesday Weeks Well Were What Whatever When Whenever
  Where Whereas Whether Which While Who Whoever Whom Whose Why Will With Within Without Would Writing
  Years Yes Yesterday Yet You Your
`);

/** Words that make a name a body's, a place's or a paper's. */
export const NOT_PEOPLE = listed(`
  Academy Act Administration Affairs Agency Agreement Airlines Airport Alliance Amendment America
  American Army Assembly Association Authority Avenue Award Bank Bay Bill Board Bridge Broadcasting
  Bureau Campaign Capitol Center Central Centre Challenge Chamber Christmas Church City Club Coalition
  Coast College Commission Committee Companies Company Conference Congress Constitution Convention Corp
  Corp. Council Country County Court Daily Day Department District Division East Eastern Election
  Enterprise Europe European Exchange Facebook Federal Federation Festival Force Forces Forum Foundation
  Free French Fund General German Government Great Group Guard Gulf Health High Hill Hospital Hotel
  House Human Inc Inc. Independent Initiative Institute Institution International Internet Island
  Islands Journal Lake Law League Library Line List Mail Management Market Media Middle Military
  Ministry Mountain Museum National Nations Navy Network New News North Northern Ocean Office Olympic
  Olympics Online Order Organisation Organization Pacific Palace Park Parliament Party People Plaza
  Police Policy Poll Port Post Press Prize Program Project Protocol Public Radio Region Report Research
  Review River Road Room Royal School Sea Security Senate Service Services Show Social Society South
  Southern Square Stadium State States Station Stock Store Street Studios Summit Supreme System Systems
  Team Television Theater Theatre Times Tower Trade Treasury Treaty Tribune Trust Twitter Union United
  Universe University Valley Village War Web Week West Western White World Year
`);

/** Words of a body's name that `of` leads on from: `the Ministry of Health`. */
export const INSTITUTIONS = listed(`
  Academy Agency Archdiocese Association Bank Board Bureau Center Centre Chamber Church College
  Commission Committee Council Court Department Diocese Directorate Embassy Federation Foundation House
  Institute League Library Ministry Museum Office Parliament School Senate Society Supreme University
`);
