/** German words that say nothing about what a text is about, folded as `fold.ts` folds them (`für` is `fur`). */
export const GERMAN = `ab aber alle allem allen aller alles als also am an ander andere anderem anderen
  anderer anderes auch auf aus bei beim bin bis bist da dabei dadurch dafur dagegen daher damit dann
  daran darauf daraus darf darin darum daruber das dass dein deine dem den denn der deren des dessen
  deshalb dich die dies diese diesem diesen dieser dieses dir doch dort du durch durfen ein eine einem
  einen einer eines einige einigen er es etwa etwas euch euer fur gegen gewesen gibt hab habe haben hat
  hatte hatten hatte hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im in indem ins
  ist ja jede jedem jeden jeder jedes jedoch jene jenem jenen jener jenes jetzt kann kein keine keinem
  keinen keiner konnen konnte konnten machen man manche manchen mancher mehr mein meine mich mir mit
  muss mussen musste nach nachdem nein nicht nichts noch nun nur ob obwohl oder ohne schon sehr sei
  seien sein seine seinem seinen seiner seines seit selbst sich sie sind so sogar solche solchen
  solcher soll sollen sollte sollten sondern sonst sowie uber um und uns unser unsere unter viel vom
  von vor wahrend war waren warum was weg weil weiter welche welchem welchen welcher welches wenn wer
  werde werden wie wieder will wir wird wo wollen worden wurde wurden zu zum zur zwar zwischen`;
