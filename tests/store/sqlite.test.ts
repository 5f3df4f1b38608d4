import { storeContract } from './contract.ts';
import { sharedSqlite } from './opened-store.ts';

storeContract('SQLite', sharedSqlite);
