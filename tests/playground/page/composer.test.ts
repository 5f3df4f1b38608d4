import { expect, test } from 'vitest';
import { useStage } from './stage.ts';

const stage = useStage();
const box = () => stage.page.getByRole('combobox', { name: 'Message #briefings' });

test('a whole line works as it is typed, with options by their names', async () => {
  await stage.type('/search tin prices in:quotes');
  await stage.lastMessage().getByText('Answer to search').waitFor();

  expect(stage.bot.heard).toEqual(['search {"query":"tin prices","in":"q"}']);
});

test('what follows a yes-or-no in the same line goes where it belongs', async () => {
  await stage.type('/brief tin hide:no since:may 2020');
  await stage.lastMessage().getByText('Answer to brief').waitFor();

  expect(stage.bot.heard.at(-1)).toBe('brief {"topic":"tin","since":"may 2020","hide":false}');
});

test('a line that goes back to a field that stands there already goes on in it', async () => {
  await stage.type('/brief since:may topic:tin');
  await stage.lastMessage().getByText('Answer to brief').waitFor();

  expect(stage.bot.heard.at(-1)).toBe('brief {"topic":"tin","since":"may"}');
});

test('a pasted line works as well', async () => {
  await box().fill('/search tin in:sections');
  await stage.page.keyboard.press('Enter');
  await stage.lastMessage().getByText('Answer to search').waitFor();

  expect(stage.bot.heard).toEqual(['search {"query":"tin","in":"s"}']);
});

test('a missing option is named, and nothing is sent', async () => {
  await stage.page.keyboard.type('/search ');
  await stage.page.getByRole('textbox', { name: 'query' }).waitFor();
  await stage.page.keyboard.press('Enter');

  await stage.page.getByRole('alert').getByText('query is needed: Words').waitFor();
  expect(stage.bot.heard).toEqual([]);
});

test('an unknown command is said to be one', async () => {
  await stage.type('/frobnicate now');

  await stage.page.getByRole('alert').getByText('There is no command /frobnicate').waitFor();
  expect(await box().inputValue()).toBe('/frobnicate now');
});

test('an optional option is added with its field, and a yes-or-no is a switch', async () => {
  await stage.page.keyboard.type('/brief tin');
  await stage.page.getByRole('button', { name: 'Add hide' }).click();
  expect(await stage.page.getByRole('switch', { name: 'hide' }).isChecked()).toBe(true);
  await stage.page.keyboard.press('Enter');
  await stage.lastMessage().getByText('Only you can see this').waitFor();

  expect(stage.bot.heard.at(-1)).toBe('brief {"topic":"tin","hide":true}');
});

test('the up arrow brings the last command back', async () => {
  await stage.type('/search tin in:quotes');
  await stage.lastMessage().getByText('Answer to search').waitFor();

  await stage.page.keyboard.press('ArrowUp');
  await stage.page.getByRole('textbox', { name: 'query' }).waitFor();

  expect(await stage.page.getByRole('textbox', { name: 'query' }).inputValue()).toBe('tin');
  expect(await stage.page.getByRole('combobox', { name: 'in' }).inputValue()).toBe('quotes');
});

test('an empty channel invites with an example that can be clicked', async () => {
  await stage.page.getByRole('button', { name: '/brief tiktok' }).click();
  await stage.lastMessage().getByText('Answer to brief').waitFor();

  expect(stage.bot.heard.at(-1)).toBe('brief {"topic":"tiktok"}');
});
