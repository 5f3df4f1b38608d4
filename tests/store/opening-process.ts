import { openStore } from '../../src/store/open-store.ts';
import { changeOf, subscriptionOf } from './entries.ts';

/** A process of its own that opens a store, subscribes something and ends. */
const [dataDir = '', url = '', id = ''] = process.argv.slice(2);

await using store = await openStore({
  dataDir,
  databaseUrl: url === '' ? undefined : url,
  file: 'dateline.db',
});
const subscription = subscriptionOf({ id });
const change = changeOf('subscribed', undefined, subscription, { id: `change of ${id}` });
await store.addSubscription(subscription, change);
