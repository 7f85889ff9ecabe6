import { ingest, type IncidentLog } from '../../scoring';
import { readWorkbook } from './read-workbook';

/** Reads the open workbook's log, for what can be said without scoring a period. Throws what reading and ingesting throw. */
export async function readLog(): Promise<IncidentLog> {
  const { tables } = await Excel.run((context) => readWorkbook(context));
  return ingest(tables).log;
}
