/** French words that say nothing about what a text is about, folded as `fold.ts` folds them, elided articles left out. */
export const FRENCH = `a afin ai ainsi alors apres as au aucun aucune aujourdhui auquel aura aurait
  auraient aussi autre autres aux avaient avait avant avec avez avoir avons ayant car ce ceci cela
  celle celles celui cependant certains ces cet cette ceux chaque chez ci comme comment contre dans de
  deja depuis des desormais dit donc dont du elle elles en encore entre es est et etaient etait etant
  ete etes etre eu eut eux faire fait fut hors ici il ils je jusque la le les lequel laquelle leur
  leurs lors lorsque lui ma mais me meme memes mes moi moins mon ne ni non nos notre nous on ont or ou
  par parce parmi pas pendant peu peut peuvent plus plusieurs pour pourquoi pourrait puis quand que
  quel quelle quelles quels quelque quelques qui quoi sa sans sauf se selon sera serait seront ses si
  sinon soi soit son sont sous sur ta tandis tant te tel telle tels tes toi ton tous tout toute toutes
  tres trop tu un une vers voici voila vos votre vous y`;
