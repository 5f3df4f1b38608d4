import { describe, expect, test } from 'vitest';
import { heard } from './heard.ts';

describe('one utterance', () => {
  test('is what one cue in a sentence makes somebody’s words', () => {
    expect(heard('Ana Ruiz said it was “a very bad deal” and “a worse idea by far”.')).toEqual([
      'Ana Ruiz: “a very bad deal” + “a worse idea by far”',
    ]);
  });

  test('goes on over a title in its cue', () => {
    expect(
      heard('“We wait for the tide,” Ana Ruiz said on “Harbour Talk.” “It will come to us.”'),
    ).toEqual(['Ana Ruiz: “We wait for the tide,” + “It will come to us.”']);
  });

  test('goes on behind an abbreviation', () => {
    expect(heard('“We wait for it,” said Ana Ruiz, R-S.C. “It will come to us.”')).toHaveLength(1);
  });

  test('goes on behind a cue at the end of its sentence', () => {
    expect(heard('The town “has no plan at all”, Ana Ruiz said. “It will come to us.”')).toEqual([
      'Ana Ruiz: “has no plan at all” + “It will come to us.”',
    ]);
  });

  test('ends where something is added', () => {
    expect(heard('“We wait for it,” Ana Ruiz said, adding, “It will come to us.”')).toEqual([
      'Ana Ruiz: “We wait for it,”',
      'Ana Ruiz: “It will come to us.”',
    ]);
  });

  test('goes on in a sentence that tells of nobody else', () => {
    expect(
      heard('“We wait for it,” Ana Ruiz said. Unless the silt moves, “we have lost it all”.'),
    ).toHaveLength(2);
    expect(
      heard('“We wait for it,” Ana Ruiz said. Unless the silt moves, “we have lost it all”.')[1],
    ).toMatch(/^Ana Ruiz/);
  });
});
