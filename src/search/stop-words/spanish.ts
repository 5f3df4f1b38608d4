/** Spanish words that say nothing about what a text is about, folded as `fold.ts` folds them (`más` is `mas`). */
export const SPANISH = `a al algo algun alguna algunas alguno algunos ante antes aquel aquella
  aquellas aquellos aqui asi aun aunque cada como con contra cual cuales cuando de del desde despues
  donde dos durante e el ella ellas ello ellos en entre era eran eres es esa esas ese eso esos esta
  estaba estaban estado estamos estan estar estas este esto estos estoy fue fueron ha haber habia
  habian han hasta hay haya he hemos hace hacer hacia hoy la las le les lo los mas me mi mientras mis
  misma mismas mismo mismos mucha muchas mucho muchos muy nada ni no nos nosotros nuestra nuestras
  nuestro nuestros o os otra otras otro otros para pero poco por porque pues puede pueden que quien
  quienes se sea sean segun ser sera seran si sido siempre sin sino sobre son soy su sus tal tambien
  tampoco tan tanto te tenia tenido tener tiene tienen toda todas todavia todo todos tras tu tus un una
  unas uno unos usted ustedes va vez y ya yo`;
