/** Portuguese words that say nothing about what a text is about, folded as `fold.ts` folds them (`não` is `nao`). */
export const PORTUGUESE = `a agora ainda alem algum alguma algumas alguns ante antes ao aos apenas
  apos aquela aquelas aquele aqueles aquilo as assim ate cada com como contra contudo da dada das de
  dela delas dele deles depois desde dessa desse desta deste disse do dos durante e ela elas ele eles
  em embora enquanto entao entre era eram essa essas esse esses esta estao estar estas estava estavam
  este estes eu faz fazer foi for foram fosse ha haver havia isso isto ja la lhe lhes logo mais mas me
  mesma mesmas mesmo mesmos meu meus minha minhas muita muitas muito muitos na nao nas nem nenhum no
  nos nossa nossas nosso nossos num numa nunca o onde os ou outra outras outro outros para pela pelas
  pelo pelos per perante pode podem pois por porem porque portanto pouco qual quais qualquer quando
  quanto que quem se sem sempre sendo ser sera serao seu seus si sido so sob sobre sua suas tal tambem
  tanto tao te tem tendo tenha ter teu teve tinha toda todas todo todos tu tudo um uma umas uns vai
  voce voces`;
