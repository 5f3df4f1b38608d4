import { expect, test } from 'vitest';
import { mentionsIn } from '../../../src/playground/world/mentions.ts';

const ANA = '11100000000000003';
const BO = '11100000000000000004';
const ROLE = '1110000000000000021';
const NOBODY = { users: [], roles: [], everyone: false };

test.each([
  ['an id that is too short', '<@123>'],
  ['an id that is too long', `<@${'1'.repeat(21)}>`],
  ['a channel', `<#${ANA}>`],
  ['a name', '@ana'],
  ['a mark that is not closed', `<@${ANA}`],
  ['an address of a mailbox', 'ana@post.test'],
  ['a word that only begins so', '@everyones @hereafter'],
])('%s pings nobody', (_, text) => {
  expect(mentionsIn([text], undefined, true)).toEqual(NOBODY);
});

test('somebody who is named often is pinged once, in the order of the first naming', () => {
  const texts = [`<@${BO}> <@${ANA}>`, `<@!${BO}> again`];

  expect(mentionsIn(texts, undefined, true).users).toEqual([BO, ANA]);
});

test.each(['@everyone', '@here', 'so, @here!'])('%s pings all, from who may ping all', (text) => {
  expect(mentionsIn([text], undefined, true).everyone).toBe(true);
  expect(mentionsIn([text], undefined, false).everyone).toBe(false);
});

test('a list of those let through pings no one that the text does not name', () => {
  const allowed = { parse: [], users: [ANA, BO], roles: [ROLE] };

  expect(mentionsIn([`<@${ANA}>`], allowed, true)).toEqual({ ...NOBODY, users: [ANA] });
});

test('a kind that is let through lets all of that kind through, and no other', () => {
  const text = `<@${ANA}> <@&${ROLE}> @everyone`;

  expect(mentionsIn([text], { parse: ['roles'] }, true)).toEqual({ ...NOBODY, roles: [ROLE] });
});

test('an order that says nothing of anybody lets nobody through', () => {
  expect(mentionsIn([`<@${ANA}> @everyone`], {}, true)).toEqual(NOBODY);
});
