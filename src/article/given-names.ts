import { listed } from './words/listed.ts';

/**
 * What the text lets one conclude about a pronoun: given names that nearly
 * always belong to men, or to women, from many languages. A name that is
 * missing here stays open, which only makes the reader of pronouns more careful.
 */

/** What pronoun can stand for somebody. */
export type Sex = 'he' | 'she';

const MEN = listed(`
  Aaron Abdel Abdul Abdullah Abraham Adam Adolfo Adrian Agustín Ahmed Akira Alan Alastair Albert Alberto
  Aldo Alec Alejandro Alejo Aleksandr Aleksei Alessandro Alexander Alexandre Alexei Alfonso Alfred
  Alfredo Alistair Allan Allen Alvaro Amir Amit Anatoly Anders Andre Andreas Andrei Andrew Andrzej André
  Andrés Andy Angus Anil Ansel Anthony Antoine Anton Antoni Antonio António Arjun Arnaud Arnold Artem
  Arthur Arturo Ashok Ashraf Augusto Axel Barack Barry Bart Bartholomew Bashir Bastian Ben Benjamin
  Bernard Bernardo Bernd Bernie Bertrand Bill Björn Blake Bob Bogdan Boris Brad Bradley Brady Brandon
  Branko Brendan Brent Brett Brian Brock Bruce Bruno Bryan Bryce Byron Caleb Calvin Cameron Camilo Carl
  Carlos Cecil Cesar Chad Chandra Charles Charlie Chester Chinedu Chris Christian Christopher Chuck
  Chuka Clarence Claude Clay Clayton Clifford Clint Clive Cody Colin Colm Connor Conor Corey Cornelius
  Cory Craig Cristiano Curtis Cyril Cyrus César Dale Damian Damien Damon Dan Daniel Danny Darius Darrell
  Darren Darryl Daryl Dave David Davide Dean Denis Dennis Denzel Derek Desmond Devin Dick Didier Diego
  Dieter Dino Dirk Dmitri Dmitry Dominic Dominik Don Donald Donnie Donovan Doug Douglas Doyle Duncan
  Dustin Dwight Dylan Earl Ed Eddie Edgar Edmund Edouard Eduardo Edward Edwin Efraín Eli Elias Elijah
  Elliot Elliott Elon Elvis Emil Emile Emilio Emmanuel Emre Enrique Enzo Ephraim Eric Erich Erik Ernest
  Ernesto Ernst Ervin Esteban Etienne Eugene Evan Evgeny Fabian Fabio Fabrice Faisal Farid Federico
  Felix Ferdinand Fernando Fidel Finn Floyd Francesco Francisco Frank Franklin Franz François Fred
  Freddie Freddy Frederick Fredrik Friedrich Frédéric Gabriel Gary Gaston Gavin Geert Gennady Geoffrey
  Georg George Georges Georgi Gerald Gerard Gerhard Gianni Gilbert Gilles Gino Giovanni Giuseppe Glen
  Glenn Gonzalo Gordon Graham Greg Gregor Gregory Grégoire Guido Guillermo Gustav Gustavo Guy Günter
  Hakim Hamid Hamza Hank Hans Hans-Peter Harald Hari Harold Harry Haruki Harvey Hassan Hector Heinrich
  Helmut Hendrik Henri Henry Herb Herbert Herman Hermann Hideo Hiro Hiroshi Howard Hubert Hugh Hugo
  Humberto Hussein Héctor Ian Ibrahim Idris Ignacio Igor Ilya Imran Ingo Irving Isaac Isaiah Ismail Ivan
  Ivo Jaap Jacek Jack Jacob Jacopo Jacques Jaime Jake James Janez Janusz Jared Jarosław Jason Javier Jay
  Jean-Baptiste Jean-Claude Jean-François Jean-Luc Jean-Pierre Jeb Jed Jeff Jeffrey Jens Jeremiah Jeremy
  Jermaine Jerome Jerry Jerzy Jesse Jesus Jesús Jim Jimmy Jiří Joachim Joao Joaquin Joaquín Jochen Joe
  Joel Johan Johann Johannes John Johnny Jon Jonah Jonas Jonathan Jordi Jorge Jose Josef Joseph Josh
  Joshua Josiah José João Juan Jude Jules Julian Julien Julio Julius Junichi Jurgen Justin Jürgen Kai
  Kamal Kareem Karim Karl Karl-Heinz Kazuo Keir Keith Kelvin Ken Kenji Kenneth Kent Kevin Khalid Kieran
  Kirk Klaus Kofi Konrad Kristian Kristof Kurt Kwame Kyle Lamar Lance Larry Lars Lars-Erik Laszlo
  Laurence Laurent Lawrence Lee Leif Leland Lennart Leo Leon Leonard Leonardo Leopold Leroy Lester Levi
  Lewis Liam Lincoln Lindsey Linus Lionel Lloyd Lorenzo Lothar Louis Luc Luca Lucas Luciano Ludwig Luigi
  Luis Luiz Lukas Luke Lyle Lyndon László Magnus Maher Mahmoud Malcolm Malik Manfred Manny Manoj Manuel
  Marc Marcel Marcelo Marcin Marco Marcus Marek Mariano Mario Marius Mark Markus Marlon Marshall Martin
  Marvin Massimo Mateo Mateusz Mathias Mats Matt Matteo Matthew Matthias Maurice Mauricio Mauro Max
  Maxim Maxime Maximilian Mehdi Mehmet Melvin Merrick Michael Michał Michel Mick Miguel Mikael Mike
  Mikhael Mikhail Miklós Milan Miles Milton Mitch Mitt Mohamad Mohamed Mohammad Mohammed Mohan Moritz
  Morris Moses Muhammad Mustafa Mykola Naftali Narendra Nasser Nat Nathan Nathaniel Ned Neil Nelson
  Nestor Newt Niall Nicholas Nick Nicolas Niels Nigel Nikita Niklas Nikolai Nils Noah Nolan Norman Olaf
  Olav Ole Oleg Oleksandr Oliver Olivier Omar Orlando Orson Osama Oscar Osvaldo Oswald Otis Otto Owen
  Pablo Paolo Pascal Pascual Patricio Patrick Paul Paulo Pavel Pedro Percy Perry Pete Peter Petr Petro
  Phil Philip Philippe Phillip Phineas Pierre Pierre-Yves Pieter Piotr Prakash Preston Quentin Quincy
  Rafael Rahul Raj Rajesh Rajiv Ralf Ralph Ramesh Rami Ramon Ramón Rand Randall Randolph Randy Raoul
  Raul Ravi Ray Raymond Raúl Reggie Reginald Reinhard Renato Rene René Reuben Rex Ricardo Richard Rick
  Ricky Rob Robert Roberto Rocco Roderick Rodney Rodolfo Rodrigo Roel Roger Rohan Roland Rolando Rolf
  Roman Romano Ron Ronald Rory Ross Roy Ruben Rubén Rudolf Rudy Rupert Ruslan Russ Russell Rusty Ryan
  Rémi Saeed Salman Salvador Salvatore Sam Samir Samuel Sandro Sanjay Santiago Satoshi Saul Scott Seamus
  Sean Sebastian Selim Serge Sergei Sergey Sergio Sergiy Seth Seán Shane Shaun Shawn Shigeru Shinzo
  Sigmund Silvio Simon Slobodan Solomon Spencer Srinivas Stan Stanley Stefan Stefano Steffen Sten
  Stephen Steve Steven Stewart Stuart Stéphane Sundar Sunil Suresh Sven Tadeusz Takeshi Tariq Taro Ted
  Teddy Terence Terrence Terry Theo Theodore Thierry Thomas Thorsten Tibor Tim Timothy Tobias Todd Todor
  Tom Tomasz Tommy Tony Torsten Travis Trent Trevor Tristan Troy Ty Tyler Ulrich Umar Uwe Valentin
  Valery Vasily Venkat Vern Vernon Vic Vicente Victor Vijay Vikram Viktor Vince Vincent Vincenzo Vinod
  Vitaly Vito Vivek Vlad Vladimir Volker Volodymyr Václav Wade Waleed Walt Walter Warren Wayne Wendell
  Werner Wes Wesley Wilbur Wilfred Wilhelm Will Willem William Willie Willy Wim Winston Wojciech
  Wolfgang Wyatt Xavier Yann Yaroslav Yasser Yevgeny Yoshihide Youssef Yuri Yusuf Yuval Yves Zachary
  Zack Zbigniew Zdeněk Zoltan Zoran Álvaro Édouard Émile Étienne Łukasz
`);

const WOMEN = listed(`
  Abby Abigail Ada Adelaide Adele Adriana Adrienne Agatha Agnes Agnieszka Aida Aimee Aisha Aisling Akiko
  Alana Alba Alejandra Aleksandra Alessandra Alexa Alexandra Alexandria Alexia Alice Alicia Alina Alison
  Aliya Allison Allyson Alma Althea Alyssa Amal Amalia Amanda Amara Amber Amelia Amina Amy Ana Anabel
  Anastasia Andrea Andrée Aneta Angela Angelica Angelina Angelique Angie Angélica Anika Anita Anja
  Anjali Ann Anna Annabel Annalena Anne Anneliese Annemarie Annette Annie Annika Antonella Antonia Anya
  April Araceli Ariana Arianna Arlene Asha Ashley Asma Astrid Audrey Aurora Ava Ayesha Azra Babette
  Barbara Barbra Bea Beatrice Beatriz Becky Belinda Belén Benazir Berit Bernadette Bernice Bertha Bessie
  Beth Bettina Betty Beverly Bianca Birgit Blanca Bonnie Brandi Brandy Brenda Bridget Brigid Brigitte
  Britta Brooke Caitlin Camilla Camille Candace Candice Carina Carla Carlotta Carly Carmela Carmen Carol
  Carole Carolina Caroline Carolyn Carrie Cassandra Catalina Catarina Catherine Cathy Cecile Cecilia
  Celia Celine Chantal Charlene Charlotte Charmaine Chelsea Cheryl Chiara Chloe Chloé Christa Christiane
  Christina Christine Christy Ciara Cindy Claire Clara Clare Clarissa Claudette Claudia Claudine
  Clémence Colette Colleen Concepción Condoleezza Connie Constance Cora Corazon Corinne Cornelia
  Courtney Cristiana Cristina Crystal Cynthia Cécile Céline Dagmar Daisy Dalia Daniela Danielle Daphne
  Daria Darlene Dawn Deanna Debbie Deborah Debra Deirdre Delia Delphine Demi Dena Denise Devika Diana
  Diane Dianne Dilma Dina Divya Dolly Dolores Dominika Donatella Donna Dora Doreen Doris Dorota Dorothea
  Dorothy Ebony Edith Edna Edwina Eileen Elaine Eleanor Elena Eliana Elin Elinor Elisa Elisabeth Elise
  Elizabeth Elke Ella Ellen Ellie Elsa Elsie Elvira Emilia Emilie Emily Emine Emma Emmanuelle Enid Erica
  Erika Erin Ernestine Estelle Esther Ethel Eugenia Eunice Eva Evangeline Eve Evelyn Ewa Fabienne Faith
  Fanny Farah Fatima Faye Felicia Felicity Fernanda Fiona Flavia Flora Florence Frances Francesca
  Françoise Freda Frida Frieda Gabriela Gabriella Gabrielle Gail Genevieve Geneviève Georgia Georgina
  Geraldine Germaine Gertrude Gillian Gina Giorgia Giovanna Gisela Giulia Gladys Glenda Gloria Golda
  Grace Greta Gretchen Grete Gudrun Gwen Gwendolyn Haley Halina Hana Hanna Hannah Harriet Hazel Heather
  Hedwig Heidi Helen Helena Helene Helga Helle Henrietta Hilary Hilda Hillary Hina Holly Hope Huma
  Hélène Ida Ilana Ilse Imelda Imogen Ines Inga Ingeborg Ingrid Inés Ioana Irena Irene Irina Iris Irma
  Isabel Isabella Isabelle Isla Ivana Ivanka Ivy Jaclyn Jacqueline Jana Jane Janelle Janet Janice Janine
  Jasmine Jeanette Jeanine Jeanne Jenna Jennifer Jenny Jess Jessica Jessie Jill Jillian Joan Joanna
  Joanne Jocelyn Jodie Johanna Josefina Josephine Josie Joy Joyce Juana Juanita Judith Judy Julia
  Juliana Julie Juliet Juliette June Justine Kaitlin Kamala Kara Karen Karin Karina Karla Kasia Katarina
  Kate Katerina Katharina Katharine Katherine Kathleen Kathryn Kathy Katie Katja Katrin Katrina Katya
  Kayla Kayleigh Keiko Kellie Kellyanne Kendra Kerstin Khadija Kimberly Kirsten Kirsty Krista Kristen
  Kristi Kristin Kristina Kristine Krystal Lana Lara Larissa Latoya Laura Lauren Lavinia Leah Leanne
  Leila Lena Leni Leonie Leonora Lesley Leticia Lidia Lila Lilian Liliana Lillian Lily Lina Linda Lisa
  Lisbeth Liudmila Livia Liz Liza Lois Lola Loretta Lori Lorraine Louisa Louise Luana Lucia Lucie
  Lucille Lucinda Lucrezia Lucy Lucía Ludmila Luisa Luz Lydia Lyn Lynda Lynette Lynn Lynne Mabel Maddy
  Madeleine Madeline Madison Mae Magdalena Maggie Maia Maja Malala Malia Mandy Manuela Mara Marcela
  Marcia Margaret Margarita Margot Marguerite Maria Mariah Mariam Marianne Maribel Marie Marietta Marija
  Marilyn Marina Marine Marisa Marissa Marjorie Marlene Marta Martha Martina Martine Mary Maryam Matilda
  Maud Maureen Mavis Maxine Maya Mechthild Megan Meghan Megyn Melania Melanie Melinda Melissa Mercedes
  Meredith Mette Mia Michaela Michele Michelle Michiko Mila Mildred Millie Mimi Mina Minnie Miranda
  Miriam Molly Mona Monica Monika Monique Muriel Myra Myriam Mónica Nadia Nadine Nadja Nancy Naomi
  Natalia Natalie Natalya Natasha Neha Nell Nicole Nicolette Nikki Nina Nita Noemi Nora Noreen Norma
  Nour Octavia Odette Odile Oksana Olena Olga Olivia Olympia Oprah Paloma Pamela Paola Patrice Patricia
  Patsy Patti Patty Paula Paulette Paulina Pauline Pearl Peggy Penelope Penny Petra Philippa Phoebe
  Phyllis Pia Pilar Polly Portia Priscilla Priti Priya Rachael Rachel Rahel Rania Raquel Rebecca Rebekah
  Regina Renata Renate Renee Renée Rhiannon Rhonda Rita Roberta Robyn Rocío Rosa Rosalie Rosalind
  Rosalyn Rosanna Rose Roseanne Rosemary Rosie Roxana Roxanne Ruby Ruth Sabina Sabine Sabrina Sadie
  Safia Sally Samantha Samira Sandra Sanna Sara Sarah Sarita Saskia Savannah Scarlett Selena Selma
  Serena Shari Sharon Sheena Sheila Shelley Sheri Sherry Sheryl Shirin Shirley Sienna Sigrid Silvia
  Simona Simone Sinead Siobhan Sissel Sofia Sofía Solange Sondra Sonia Sonja Sonya Sophia Sophie Stacey
  Stacy Stella Stephanie Stéphanie Sue Susan Susana Susanna Susanne Susie Suzanne Suzy Svetlana Sybil
  Sylvia Sylvie Tabitha Tamar Tamara Tamika Tammy Tania Tanya Tara Tasha Tatiana Tatyana Tawakkol Teresa
  Teri Tess Tessa Thelma Theresa Thérèse Tiffany Tilda Tina Toni Tonya Tracey Traci Trisha Trudy Ulrike
  Una Ursula Urszula Vaishali Valentina Valeria Valerie Vanessa Vera Verena Veronica Veronika Verónica
  Vicki Vicky Victoria Viktoria Viola Violet Violeta Virginia Vivian Viviane Wanda Wendy Whitney
  Wilhelmina Wilma Winifred Winona Xiomara Yael Yana Yasmin Yasmine Yelena Yesenia Yevgenia Yoko Yolanda
  Yulia Yvette Yvonne Zahra Zainab Zara Zelda Zoe Zofia Zuzana
`);

const HE_ROLES =
  /\b(?:king|prince|congressman|spokesman|businessman|chairman|actor|father|brother|son|husband|mr)\b/i;
const SHE_ROLES =
  /\b(?:queen|princess|congresswoman|spokeswoman|businesswoman|chairwoman|actress|mother|sister|daughter|wife|mrs|ms)\b/i;

/** The pronoun for somebody of a given name; `undefined` where it does not tell. */
export function sexOfGiven(name: string): Sex | undefined {
  if (WOMEN.has(name)) return 'she';
  return MEN.has(name) ? 'he' : undefined;
}

/** The pronoun for somebody of a courtesy or a role; `undefined` where none tells. */
export function sexOfSigns(signs: string): Sex | undefined {
  if (SHE_ROLES.test(signs)) return 'she';
  return HE_ROLES.test(signs) ? 'he' : undefined;
}
