import { describe, expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';

describe('settings', () => {
  test('nothing has to be set', () => {
    expect(readConfig({})).toMatchObject({
      DISCORD_API_URL: 'https://discord.com/api',
      CONTENT_DIR: 'content',
      PORT: 4180,
      LOG_LEVEL: 'info',
    });
    expect(readConfig({}).DISCORD_TOKEN).toBeUndefined();
  });

  test('a setting left blank counts as not set, as in a copied .env.example', () => {
    expect(readConfig({ DISCORD_TOKEN: '', PORT: '' }).DISCORD_TOKEN).toBeUndefined();
  });

  test.each([
    'http://127.0.0.1:9/api',
    'http://127.0.0.1:9/api/',
    'http://127.0.0.1:9/api/v10',
    'http://127.0.0.1:9/api/v10/',
  ])('the address %s is taken without version and slash, which the library adds', (url) => {
    expect(readConfig({ DISCORD_API_URL: url }).DISCORD_API_URL).toBe('http://127.0.0.1:9/api');
  });

  test('every mistake is told at once, each with its remedy', () => {
    const wrong = {
      DISCORD_TOKEN: 'two words',
      DISCORD_API_URL: 'discord',
      DATABASE_URL: 'mysql://x',
      PORT: '99999',
      LOG_LEVEL: 'chatty',
    };

    const read = () => readConfig(wrong);

    expect(read).toThrow(/a token has no spaces/);
    expect(read).toThrow(/use an http or https address/);
    expect(read).toThrow(/use a postgres:\/\/ address/);
    expect(read).toThrow(/use a whole number from 0 to 65535/);
    expect(read).toThrow(/LOG_LEVEL/);
  });

  test.each(['eighty', '-1', '80.5', '65536'])('PORT=%s is refused with what to write', (PORT) => {
    expect(() => readConfig({ PORT })).toThrow(/use a whole number from 0 to 65535/);
  });

  test('health is served nowhere unless a port is named', () => {
    expect(readConfig({}).HEALTH_PORT).toBeUndefined();
    expect(readConfig({ HEALTH_PORT: '9180' }).HEALTH_PORT).toBe(9180);
    expect(() => readConfig({ HEALTH_PORT: '0.0.0.0' })).toThrow(/HEALTH_PORT/);
  });

  test('settings cannot be changed after they were read', () => {
    expect(Object.isFrozen(readConfig({}))).toBe(true);
  });
});
