import { useSyncExternalStore } from 'react'
import { createStore } from '#lib/state/store.ts'
import { canStore, type Reader, storedValue } from '#lib/state/stored-value.ts'

/** Where what is typed into a form is kept; `lost` where storage is full or blocked. */
export type DraftStorage = 'kept' | 'this-tab' | 'lost'

const storage = createStore<DraftStorage>('kept')

/** What becomes of what is typed. */
export const draftStorageText: Record<DraftStorage, string> = {
  kept: 'What you filled in is kept as a draft and will be here when you come back.',
  'this-tab':
    'What you fill in is kept in this tab only: the browser’s storage is full or blocked.',
  lost: 'What you fill in is lost when you leave or reload: this browser cannot keep drafts, as its storage is full or blocked.',
}

/** @returns where drafts are kept as of the last that was written */
export function useDraftStorage(): DraftStorage {
  return useSyncExternalStore(storage.subscribe, storage.get, () => 'kept')
}

/** Finds out whether anything can be kept before there is something to lose. */
export function probeDraftStorage(): void {
  storage.set(storageFor(canStore('session'), canStore('local')))
}

/**
 * A draft in both stores: the tab's own goes first when it is read, so that two tabs do not take
 * each other's.
 */
export function draftStore<Draft>(key: string, toDraft: Reader<Draft>) {
  const stores = [storedValue(key, toDraft, 'session'), storedValue(key, toDraft, 'local')] as const
  const [ofTab, ofAll] = stores
  return {
    /** @returns the drafts there are, this tab's own first */
    read: () =>
      stores.flatMap((store) => {
        const found = store.read()
        return found === undefined ? [] : [found]
      }),
    write: (draft: Draft) => storage.set(storageFor(ofTab.write(draft), ofAll.write(draft))),
    /** Removes what `isMeant` says yes to. */
    remove: (isMeant: (draft: Draft) => boolean) => {
      for (const store of stores) {
        const found = store.read()
        if (found !== undefined && isMeant(found)) store.remove()
      }
    },
  }
}

function storageFor(inTab: boolean, inAll: boolean): DraftStorage {
  if (inAll) return 'kept'
  return inTab ? 'this-tab' : 'lost'
}
