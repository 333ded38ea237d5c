import { newWriteName } from '../../../_client/write-name';
import type { Draft } from './draft';

/** What is kept of the page through a reload: what was found, as far as it was corrected, and which of it is open. */
export type Kept = { encoding: string | null; drafts: Draft[]; current: number };

const DATABASE = 'mawqif-bring';
const STORE = 'kept';
/** Under this name each tab knows its own. */
const TAB_KEY = 'mawqif-bring';
const OLDEST = 7 * 24 * 60 * 60 * 1000;

type Row = { kept: Kept; at: number };

// An article may be larger than what sessionStorage takes, so that it only names the record.
function tab(): string {
  const known = window.sessionStorage.getItem(TAB_KEY) ?? newWriteName();
  window.sessionStorage.setItem(TAB_KEY, known);
  return known;
}

/** What this tab keeps; null for nothing, and where the browser keeps nothing at all. */
export async function readKept(): Promise<Kept | null> {
  try {
    const store = await open('readonly');
    return ((await answer(store.get(tab()))) as Row | undefined)?.kept ?? null;
  } catch {
    return null;
  }
}

/**
 * Keeps it for this tab; null keeps nothing any more.
 * @returns whether the browser could.
 */
export async function writeKept(kept: Kept | null): Promise<boolean> {
  try {
    const store = await open('readwrite');
    if (kept) store.put({ kept, at: Date.now() } satisfies Row, tab());
    else store.delete(tab());
    for (const key of await answer(store.getAllKeys())) {
      const row = (await answer(store.get(key))) as Row | undefined;
      if (row && Date.now() - row.at > OLDEST) store.delete(key);
    }
    return true;
  } catch {
    return false;
  }
}

async function open(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const request = window.indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  const database = await answer(request);
  const transaction = database.transaction(STORE, mode);
  transaction.oncomplete = () => database.close();
  return transaction.objectStore(STORE);
}

function answer<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
