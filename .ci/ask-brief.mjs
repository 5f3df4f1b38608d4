// Asks /brief tiktok at the page's own door, as a person at the page does, and prints the answer.
const base = `${process.argv[2]}/playground`;
const ask = async (path, body) => {
  const options = body && {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  const response = await fetch(`${base}/${path}`, options);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return response.json();
};

const { people, channels, commands } = await ask('state');
const person = people[0].user.id;
const channelId = channels[0].id;
const brief = commands.find(({ name }) => name === 'brief');
if (brief === undefined) throw new Error('/brief is not offered');

const events = await fetch(`${base}/events?person=${person}`);
const { ticket } = await ask('interactions', {
  did: 'command',
  person,
  channelId,
  commandId: brief.id,
  options: [{ name: 'topic', value: 'tiktok' }],
});
const message = await answer(events.body, ticket);
const texts = message.components[0].components.flatMap(({ content }) => content ?? []);
console.log(texts.join('\n\n'));
if (!/^- .+\(http/m.test(texts.join('\n'))) throw new Error('The briefing has no cited line.');
process.exit(0);

/** The first message after which the interaction counts as answered. */
async function answer(stream, asked) {
  const late = setTimeout(() => {
    console.error('no answer in 10 seconds');
    process.exit(1);
  }, 10_000);
  let latest;
  let text = '';
  let answered = false;
  for await (const chunk of stream.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks.filter((each) => each.startsWith('data:'))) {
      const event = JSON.parse(block.slice('data:'.length));
      if (event.type === 'message') latest = event.message;
      if (event.type === 'failed' && event.ticket === asked) throw new Error(event.reason);
      if (event.type === 'answered' && event.ticket === asked) answered = true;
    }
    if (answered && latest !== undefined) break;
  }
  clearTimeout(late);
  return latest;
}
