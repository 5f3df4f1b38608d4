/**
 * English words that say nothing about what a text is about, folded as
 * `fold.ts` folds them (`don't` is `dont`). `us` is not among them: it is also
 * how a reader types the country.
 */
export const ENGLISH = `a about above after again against all also am an and any are arent as at be
  because been before being below between both but by can cannot cant could couldnt did didnt do does
  doesnt doing dont down during each few for from further had hadnt has hasnt have havent having he
  hed her here hers herself him himself his how i id if ill im in into is isnt it its itself ive just
  let lets me more most my myself no nor not of off on once only or other ought our ours ourselves
  out over own same she should shouldnt so some such than that thats the their theirs them themselves
  then there theres these they theyd theyre theyve this those through to too under until up upon very
  was wasnt we wed were werent weve what when where which while who whom whose why will with wont
  would wouldnt you youd youll your youre yours yourself yourselves youve`;
