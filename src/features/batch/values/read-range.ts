import { readPasted } from '#schedule/parse-range.ts'
import { cleanPaste } from '#schedule/parse-time.ts'
import { MAX_CHARACTERS, readTime, readTimeParts, type TimeContext } from './read-time.ts'

/** Both ends of a window, each the text of a time field. */
export type WrittenRange = Readonly<{ from: string; until: string }>

const clock = String.raw`\d{1,2}(?:[:.h]\d{2}){0,2} ?(?:[ap]\.?m\.?|uhr)?`
const sign = '-|–|—|to|until|till|bis'
const oneDay = new RegExp(`^(?:(.+?)[ ,]+)?(${clock}) ?(${sign}) ?(${clock})(?: (\\S+))?$`, 'i')
const twoDays = new RegExp(`^(.+) (?:${sign}) (.+)$`, 'i')
const iso = /^\d{4}-\d{1,2}-\d{1,2}[T ,]+\d/i

/**
 * Reads two times out of one text: `1 Dec 2026 14:00-15:00`, `1/12/2026 22:00 – 2/12/2026 02:00`.
 *
 * @param day where another text says it, `2026-12-01`
 * @returns undefined where it is anything else
 */
export function readRange(
  text: string,
  context: TimeContext,
  day?: string,
): WrittenRange | undefined {
  const plain = cleanPaste(text)
  if (plain.length > MAX_CHARACTERS || !/\d/.test(plain)) return undefined
  const [, before, first, between = '', last, place = ''] = oneDay.exec(plain) ?? []
  const known = before === undefined ? day : dayOf(before, context)
  if (first !== undefined && last !== undefined && known !== undefined) {
    const clocks = [first, last].map((each) =>
      each.replaceAll(/[.h](?=\d)/gi, ':').replace(/ ?uhr/i, ''),
    )
    return isoRange(`${known} ${clocks.join(between)} ${place}`, context)
  }
  if (day !== undefined) return undefined
  if (iso.test(plain)) return isoRange(plain, context)
  const [from, until] = (twoDays.exec(plain) ?? []).slice(1).map((each) => readTime(each, context))
  if (from?.kind !== 'time' || until?.kind !== 'time') return undefined
  return { from: from.value, until: until.value }
}

function isoRange(text: string, { zone }: TimeContext): WrittenRange | undefined {
  const read = readPasted(text, zone)
  return 'from' in read ? { from: read.from, until: read.until } : undefined
}

function dayOf(text: string, context: TimeContext): string | undefined {
  const parts = readTimeParts(text, context)
  return 'error' in parts || parts.clock !== undefined ? undefined : parts.day
}
