import * as z from 'zod/mini'
import { emptyForm, type FormValues, formValues } from './form-values.ts'

const key = 'greenroom.draft'

/**
 * A form on its way. `id` tells two tabs' drafts apart; `source` is the conference it was started
 * from, empty for none.
 */
const draft = z.object({
  id: z.string(),
  source: z.string(),
  savedAt: z.number(),
  values: z.record(z.string(), z.unknown()),
})

export type Draft = { id: string; savedAt: number; values: FormValues }

/**
 * Finds what was typed before a reload, a crash or an accidental Back. The tab's own draft goes
 * first, so that two tabs do not take each other's; then the last one of any tab.
 *
 * @param source the conference the form starts from, empty for none
 * @returns the draft; undefined where there is none that can be used
 */
export function readDraft(source: string): Draft | undefined {
  return read(sessionStore(), source) ?? read(localStore(), source)
}

/**
 * @param id which draft
 * @param source the conference the form was started from, empty for none
 * @param values the form's
 */
export function saveDraft(id: string, source: string, values: FormValues): void {
  const text = JSON.stringify({ id, source, savedAt: Date.now(), values })
  for (const store of [sessionStore(), localStore()]) {
    try {
      store?.setItem(key, text)
    } catch {
      // A full store must not keep anybody from typing.
    }
  }
}

/**
 * Forgets a draft. Another tab's stays.
 *
 * @param id which draft
 */
export function dropDraft(id: string): void {
  for (const store of [sessionStore(), localStore()])
    if (parse(store?.getItem(key))?.id === id) store?.removeItem(key)
}

function read(store: Storage | undefined, source: string): Draft | undefined {
  const found = parse(store?.getItem(key))
  if (!found || found.source !== source) return undefined
  // A field that a newer version added is filled in, so that an old draft is not thrown away.
  const values = formValues.safeParse({ ...emptyForm('UTC'), ...found.values })
  return values.success ? { id: found.id, savedAt: found.savedAt, values: values.data } : undefined
}

function parse(text: string | null | undefined): z.infer<typeof draft> | undefined {
  try {
    return text ? draft.parse(JSON.parse(text)) : undefined
  } catch {
    return undefined
  }
}

/** Merely naming a store throws where the browser forbids it. */
function sessionStore(): Storage | undefined {
  try {
    return window.sessionStorage
  } catch {
    return undefined
  }
}

function localStore(): Storage | undefined {
  try {
    return window.localStorage
  } catch {
    return undefined
  }
}
