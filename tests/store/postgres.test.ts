import { storeContract } from './contract.ts';
import { sharedPostgres } from './opened-postgres.ts';

storeContract('PostgreSQL', sharedPostgres);
