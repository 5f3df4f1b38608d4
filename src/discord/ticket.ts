import { Routes } from 'discord.js';
import type { APIInteractionResponse } from 'discord.js';
import type { Reply } from '../command.ts';
import type { MessageFile } from '../render/message.ts';
import { addressed, bodyOf } from './callback.ts';
import type { Completion } from './callback.ts';
import { failureOf } from './http.ts';
import type { Http } from './http.ts';

/** What an answer to an interaction is addressed with. The token is good for 15 minutes. */
export type Ticket = {
  readonly id: string;
  readonly token: string;
  readonly applicationId: string;
  /** A button or a select was used, so there is a message that an answer can take the place of. */
  readonly onMessage: boolean;
};

/** The calls by which an interaction is answered. They reject with what Discord answers. */
export type Calls = {
  /** The first answer, which Discord waits 3 s for. */
  back(body: APIInteractionResponse, files?: readonly MessageFile[]): Promise<void>;
  /** The answer to what was deferred. */
  complete(by: Completion, reply: Reply): Promise<void>;
};

/** Ties the calls to one ticket. */
export function callsFor({ id, token, applicationId }: Ticket, http: Http): Calls {
  const original = Routes.webhookMessage(applicationId, token, '@original');

  /** An edit cannot change who sees a message, so it does not speak of that. */
  async function edit({ message }: Reply): Promise<void> {
    const body = bodyOf(message);
    await http({ method: 'PATCH', route: original, body, files: message.files });
  }

  async function add(reply: Reply): Promise<void> {
    const route = Routes.webhook(applicationId, token);
    const body = addressed(reply);
    await http({ method: 'POST', route, body, files: reply.message.files });
  }

  async function withdraw(): Promise<void> {
    try {
      await http({ method: 'DELETE', route: original });
    } catch (error) {
      if (failureOf(error) !== 'gone') throw error;
    }
  }

  return {
    async back(body, files) {
      const route = Routes.interactionCallback(id, token);
      await http({ method: 'POST', route, body, files });
    },

    async complete(by, reply) {
      if (by === 'edit') return edit(reply);
      // The first message added to a deferral fills it and takes over its audience.
      if (by === 'replace') await withdraw();
      return add(reply);
    },
  };
}
