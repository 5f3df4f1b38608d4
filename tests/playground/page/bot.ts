import {
  type APIInteraction,
  type APIMessageComponentInteraction,
  type APIMessageTopLevelComponent,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ButtonStyle,
  ChannelType,
  Client,
  ComponentType,
  InteractionContextType,
  InteractionResponseType,
  InteractionType,
  MessageFlags,
  type RESTPostAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js';
import type { Playground } from '../../../src/playground/server.ts';

/** What the page is tried with: each kind of option, a message menu, and a command that never answers. */
const COMMANDS: RESTPostAPIApplicationCommandsJSONBody[] = [
  {
    name: 'brief',
    description: 'What is known about a topic',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'topic',
        description: 'A topic',
        required: true,
        autocomplete: true,
      },
      { type: ApplicationCommandOptionType.String, name: 'since', description: 'Nothing older' },
      {
        type: ApplicationCommandOptionType.Boolean,
        name: 'hide',
        description: 'Show it to me alone',
      },
    ],
  },
  {
    name: 'search',
    description: 'Where the library speaks of it',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'query',
        description: 'Words',
        required: true,
      },
      {
        type: ApplicationCommandOptionType.String,
        name: 'in',
        description: 'Where to look',
        choices: [
          { name: 'sections', value: 's' },
          { name: 'quotes', value: 'q' },
        ],
      },
    ],
  },
  { name: 'ponder', description: 'Thinks until it is told to answer' },
  { name: 'silence', description: 'Is never answered' },
  {
    name: 'echo',
    description: 'Says what it is told',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'text',
        description: 'Anything',
        required: true,
      },
    ],
  },
  {
    name: 'digest',
    description: 'Standing orders',
    default_member_permissions: '16',
    contexts: [InteractionContextType.Guild],
    options: [
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'subscribe',
        description: 'Let a digest come to a channel',
        options: [
          {
            type: ApplicationCommandOptionType.String,
            name: 'time',
            description: 'When',
            required: true,
          },
          {
            type: ApplicationCommandOptionType.Channel,
            name: 'channel',
            description: 'Where',
            channel_types: [
              ChannelType.GuildText,
              ChannelType.GuildAnnouncement,
              ChannelType.PublicThread,
              ChannelType.GuildForum,
            ],
          },
          { type: ApplicationCommandOptionType.Role, name: 'ping', description: 'Whom to call' },
        ],
      },
      {
        type: ApplicationCommandOptionType.Subcommand,
        name: 'list',
        description: 'What there is',
      },
    ],
  },
  {
    type: ApplicationCommandType.Message,
    name: 'Check quotes',
    contexts: [InteractionContextType.Guild],
  },
];

/** What autocomplete offers, by what is typed. */
const TOPICS = ['Tidal power', 'Tin trade', 'Harbour dues'];

export type PageBot = {
  /** What the page made happen, oldest first: `brief {"topic":"tin"}`, `press more:1`. */
  readonly heard: readonly string[];
  /** Answers the last `/ponder` with these words. */
  answerPondered(words: string): Promise<void>;
  close(): Promise<void>;
};

/** A bot that answers everything at once, through discord.js. */
export async function startPageBot(playground: Playground): Promise<PageBot> {
  const heard: string[] = [];
  const client = new Client({ intents: [], rest: { api: playground.apiUrl } });
  const failures: unknown[] = [];
  let pondered = '';

  client.on('raw', ({ t, d }: { t: string; d: APIInteraction }) => {
    if (t !== 'INTERACTION_CREATE') return;
    const { line, callback } = answerTo(d);
    heard.push(line);
    if (line.startsWith('ponder ')) pondered = d.token;
    if (callback === undefined) return;
    client.rest
      .post(Routes.interactionCallback(d.id, d.token), { auth: false, body: callback })
      .catch((error: unknown) => failures.push(error));
  });
  client.on('error', (error) => failures.push(error));

  await client.login(playground.token);
  await client.rest.put(Routes.applicationCommands(playground.applicationId), { body: COMMANDS });
  return {
    heard,
    async answerPondered(words) {
      await client.rest.patch(Routes.webhookMessage(playground.applicationId, pondered), {
        auth: false,
        body: { flags: MessageFlags.IsComponentsV2, components: components(words, 1) },
      });
    },
    async close() {
      await client.destroy();
      if (failures.length > 0) throw new AggregateError(failures, 'The test bot failed.');
    },
  };
}

type Answer = { readonly line: string; readonly callback: object | undefined };

function answerTo(interaction: APIInteraction): Answer {
  if (interaction.type === InteractionType.MessageComponent) return pressed(interaction);
  const typing = interaction.type === InteractionType.ApplicationCommandAutocomplete;
  if (!typing && interaction.type !== InteractionType.ApplicationCommand)
    return { line: '?', callback: undefined };
  const { data } = interaction;
  const given = 'options' in data ? (data.options ?? []) : [];
  const [first] = given;
  const sub = first?.type === ApplicationCommandOptionType.Subcommand ? first : undefined;
  const options = sub === undefined ? given : (sub.options ?? []);
  const values = Object.fromEntries(
    options.map((option) => [option.name, 'value' in option ? option.value : '']),
  );
  if (typing) {
    const typed = String(values['topic'] ?? '').toLowerCase();
    const fitting = TOPICS.filter((topic) => topic.toLowerCase().includes(typed));
    const choices = fitting.map((name) => ({ name, value: name.toUpperCase() }));
    return {
      line: `type ${typed}`,
      callback: {
        type: InteractionResponseType.ApplicationCommandAutocompleteResult,
        data: { choices },
      },
    };
  }
  const path = sub === undefined ? data.name : `${data.name} ${sub.name}`;
  const line = `${path} ${JSON.stringify(values)}`;
  if (data.name === 'silence') return { line, callback: undefined };
  if (data.name === 'ponder') {
    const callback = { type: InteractionResponseType.DeferredChannelMessageWithSource };
    return { line, callback };
  }
  const text = data.name === 'echo' ? String(values['text']) : `## Answer to ${line}`;
  return {
    line,
    callback: {
      type: InteractionResponseType.ChannelMessageWithSource,
      data: message(text, 1, values['hide'] === true),
    },
  };
}

function pressed({ data }: APIMessageComponentInteraction): Answer {
  const picked = 'values' in data ? ` ${data.values.join(',')}` : '';
  const line = `press ${data.custom_id}${picked}`;
  if (data.custom_id === 'silent') return { line, callback: undefined };
  const page = Number(data.custom_id.split(':')[1] ?? 1) + 1;
  return {
    line,
    callback: {
      type: InteractionResponseType.UpdateMessage,
      data: message(`## After ${line}`, page, false),
    },
  };
}

function message(text: string, page: number, hidden: boolean) {
  return {
    flags: MessageFlags.IsComponentsV2 | (hidden ? MessageFlags.Ephemeral : 0),
    components: components(text, page),
  };
}

function components(text: string, page: number): APIMessageTopLevelComponent[] {
  return [
    {
      type: ComponentType.Container,
      accent_color: 0xb4530a,
      components: [
        { type: ComponentType.TextDisplay, content: text },
        { type: ComponentType.Separator, divider: true },
        {
          type: ComponentType.Section,
          components: [
            {
              type: ComponentType.TextDisplay,
              content: '> “Not before spring.”\n— **Mara Quill**, harbour master',
            },
          ],
          accessory: {
            type: ComponentType.Button,
            style: ButtonStyle.Secondary,
            label: 'Open',
            custom_id: 'open',
          },
        },
        {
          type: ComponentType.TextDisplay,
          content: `-# page ${page} · <t:1700000000:R> · ||a hidden ending||`,
        },
        {
          type: ComponentType.ActionRow,
          components: [
            {
              type: ComponentType.Button,
              style: ButtonStyle.Primary,
              label: 'More',
              custom_id: `more:${page}`,
            },
            {
              type: ComponentType.Button,
              style: ButtonStyle.Danger,
              label: 'Silent',
              custom_id: 'silent',
            },
            {
              type: ComponentType.Button,
              style: ButtonStyle.Link,
              label: 'Source',
              url: 'https://example.test/harbour',
            },
          ],
        },
        {
          type: ComponentType.ActionRow,
          components: [
            {
              type: ComponentType.StringSelect,
              custom_id: 'pick',
              placeholder: 'Open a source',
              options: [
                { label: 'Harbour Post', value: 'a' },
                { label: 'Quay Gazette', value: 'b', description: 'Two lines' },
              ],
            },
          ],
        },
      ],
    },
  ];
}
