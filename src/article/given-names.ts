/**
 * What the text lets one conclude about a pronoun: given names that nearly
 * always belong to men, or to women, from many languages. A name that is
 * missing here stays open, which only makes the reader of pronouns more careful.
 */

/** What pronoun can stand for somebody. */
export type Sex = 'he' | 'she';

const list = (names: string): ReadonlySet<string> => new Set(names.trim().split(/\s+/));

const MEN = list(`
  Aaron Abdul Adam Adrian Ahmed Alan Albert Alejandro Alexander Alfred Ali Allen Amit Andreas Andrei Andrew
  Andrzej Anthony Antonio António Arjun Arthur Ashraf Barack Barry Ben Benjamin Bernard Bernie Bill Bob Boris Brad
  Brandon Brendan Brent Brett Brian Bruce Bruno Bryan Carl Carlos Charles Charlie Chris Christian Christopher
  Chuck Clarence Claude Colin Craig Curtis Dan Daniel Danny Darren Dave David Dean Denis Dennis Derek Diego
  Dmitri Dmitry Don Donald Doug Douglas Dwight Earl Ed Eddie Edgar Eduardo Edward Edwin Emmanuel Enrique Eric
  Erik Ernest Eugene Evan Felix Fernando Francisco François Frank Franklin Fred Frederick Friedrich Gary
  Geoffrey George Gerald Gerard Gerhard Giovanni Giuseppe Glenn Gordon Graham Greg Gregory Guillermo Guy Hans Harold
  Harry Hassan Heinrich Henri Henry Herbert Herman Hiroshi Howard Hugh Hugo Ian Ibrahim Igor Ivan Jack Jacob
  Jacques Jaime Jake James Jason Javier Jean-Claude Jeff Jeffrey Jens Jeremy Jerome Jerry Jim Jimmy Joachim Joe
  Joel Johan Johannes John Johnny Jon Jonathan Jorge Jose José Joseph Josh Joshua Juan Julian Julio Jürgen Justin
  Karl Keith Ken Kenji Kenneth Kevin Khalid Klaus Kurt Kyle Lars Larry Laurence Lawrence Lee Leo Leon Leonard Lindsey
  Lloyd Louis Luca Lucas Luis Luke Magnus Manuel Marc Marcel Marco Marco Marcus Mario Mark Markus Martin Marvin Mathias
  Matt Matthew Max Maurice Mehmet Michael Miguel Mike Mikhail Mitch Mitt Mohamed Mohammad Mohammed Muhammad
  Mustafa Nathan Neil Newt Nicholas Nick Nicolas Nigel Nikolai Norman Oliver Oscar Otto Owen Pablo Patrick Paul
  Paulo Pavel Pedro Pete Peter Phil Philip Philippe Phillip Pierre Piotr Rafael Rahul Ralph Ramón Rand Randy Raymond
  Ricardo Richard Rick Rob Robert Roberto Rodrigo Roger Roland Ron Ronald Ross Roy Rudolf Rudy Rupert Russell Ryan
  Salman Sam Samuel Scott Sean Sebastian Sergei Sergey Sergio Seth Simon Stefan Stephen Stanley Steve Steven Stuart Sundar Takeshi Ted
  Terry Theodore Thomas Tim Timothy Todd Tom Tomasz Tony Trevor Tyler Václav Victor Viktor Vincent Vladimir
  Walter Warren Wayne Wilhelm Will William Wolfgang Xavier Yusuf Yuri Zachary
`);

const WOMEN = list(`
  Abigail Agnes Aisha Alexandra Alice Alicia Alison Allison Amanda Amelia Amina Amy Ana Andrea Angela Angelina
  Anita Ann Anna Anne Annette Annie April Astrid Audrey Barbara Beatrice Beatriz Bernadette Beth Betty Beverly
  Bonnie Brenda Brigitte Britta Camilla Carla Carly Carmen Carol Carolina Caroline Carolyn Catherine Cecilia
  Celia Charlotte Chelsea Cheryl Christiane Christina Christine Cindy Claire Clara Claudia Condoleezza Cristina
  Cynthia Daniela Deborah Debbie Debra Denise Diana Diane Dianne Dina Dolores Donna Doris Dorothy Edith Eileen Elaine
  Eleanor Elena Elisa Elise Elisabeth Elizabeth Ella Ellen Emily Emma Erica Erin Esther Eva Evelyn Fatima
  Fiona Florence Frances Françoise Gabriela Gail Genevieve Gertrude Gina Gloria Grace Greta Gwen Hanna Hannah
  Heather Heidi Helen Helena Helene Hillary Holly Huma Ida Inés Ingrid Irene Irina Iris Isabel Isabella Ivanka
  Jacqueline Jane Janet Janice Jasmine Jean Jeanne Jenna Jennifer Jessica Jill Joan Joanna Joanne Josephine
  Joyce Juanita Judith Judy Julia Julie Karen Kate Katherine Kathleen Kathryn Kathy Katie Katrina Kayleigh
  Kellyanne Kimberly Kirsten Kristen Kristin Laura Lauren Leila Lena Leslie Lillian Lina Linda Lisa Liz Lois
  Lorraine Louise Lucia Lucy Lydia Madeleine Maggie Marcia Margaret Margarita Maria María Marianne Marie Marilyn Marina
  Marjorie Marlene Martha Mary Maryam Maureen Megan Megyn Mei Melania Melanie Melissa Mercedes Meredith Mia
  Michelle Michele Mildred Miriam Molly Monica Monika Nadia Nancy Naomi Natalia Natalie Natasha Nicole Nina Nora
  Norma Olga Olivia Pamela Patricia Patty Paula Pauline Penelope Penny Phyllis Priya Rachel Rania Rebecca Regina Renee
  Rita Roberta Rosa Rose Rosemary Roxanne Ruth Sabine Sally Samantha Sandra Sara Sarah Sharon Sheila Sheryl
  Shirley Silvia Simone Sofia Sonia Sophia Sophie Stella Stephanie Sue Susan Susanna Susanne Suzanne Svetlana
  Sylvia Tamara Tanya Tatiana Teresa Theresa Tina Tracy Ursula Valentina Valerie Vanessa Vera Veronica Victoria
  Virginia Vivian Wendy Yasmin Yolanda Yoko Yvonne Zainab Zoe
`);

const HE_ROLES =
  /\b(?:king|prince|congressman|spokesman|businessman|chairman|actor|father|brother|son|husband|mr)\b/i;
const SHE_ROLES =
  /\b(?:queen|princess|congresswoman|spokeswoman|businesswoman|chairwoman|actress|mother|sister|daughter|wife|mrs|ms)\b/i;

/** The pronoun for somebody, from a courtesy, a role or a given name; `undefined` where none tells. */
export function sexOf(
  name: string,
  courtesy: string | undefined,
  role: string | undefined,
): Sex | undefined {
  const signs = `${courtesy ?? ''} ${role ?? ''}`;
  if (SHE_ROLES.test(signs)) return 'she';
  if (HE_ROLES.test(signs)) return 'he';
  const given = name.split(' ')[0] ?? '';
  if (!name.includes(' ')) return undefined;
  if (WOMEN.has(given)) return 'she';
  return MEN.has(given) ? 'he' : undefined;
}
