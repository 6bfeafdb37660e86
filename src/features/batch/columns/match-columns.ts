import { conferenceFields } from '#contract/conference-fields.ts'
import { foldText } from '#contract/text/fold-text.ts'
import { colorField, colorRoles, themeNames } from '#contract/theme.ts'
import { type ColumnTarget, columnTargets, isTimePart } from './targets.ts'

/**
 * What people call a field in their spreadsheets, beside its names in the API and on the page. In
 * English and in German, as in the dates and times that are read.
 */
const commonWords: Partial<Record<ColumnTarget, readonly string[]>> = {
  display_name: [
    ...['title', 'topic', 'subject', 'event', 'event name', 'event title', 'meeting', 'session'],
    ...['session title', 'conference', 'conference name', 'room', 'webinar', 'talk', 'summary'],
    ...['titel', 'thema', 'betreff', 'veranstaltung', 'anzeigename', 'bezeichnung'],
  ],
  name: ['slug', 'room name', 'url name', 'short name', 'identifier', 'kennung', 'raumname'],
  description: ['about', 'details', 'notes', 'agenda', 'abstract', 'beschreibung', 'notizen'],
  day: ['date', 'day', 'event date', 'start date', 'datum', 'tag'],
  join_from: [
    ...['start', 'starts', 'starts at', 'start time', 'begin', 'begins', 'from', 'opens', 'time'],
    ...['open from', 'start date and time', 'dtstart', 'beginn', 'anfang', 'von', 'ab', 'uhrzeit'],
  ],
  join_until: [
    ...['end', 'ends', 'ends at', 'end time', 'finish', 'until', 'to', 'closes', 'open until'],
    ...['end date and time', 'dtend', 'ende', 'bis', 'schluss'],
  ],
  length: ['duration', 'length', 'minutes', 'duration minutes', 'duration min', 'dauer', 'minuten'],
  quality: ['resolution', 'video quality', 'video', 'qualitat', 'auflosung'],
  layout: ['room layout', 'arrangement', 'view', 'anordnung'],
  size: ['capacity', 'room size', 'max', 'seats', 'participants', 'people', 'grosse', 'teilnehmer'],
  record_on_start: ['record', 'recording', 'recorded', 'aufzeichnung', 'aufnahme'],
  enable_room_previews: ['previews', 'preview', 'room preview', 'vorschau'],
  enable_chat: ['chat enabled', 'messages', 'allow chat'],
  ...Object.fromEntries(
    themeNames.flatMap((theme) =>
      colorRoles.map((role) => [
        colorField(theme, role),
        [`${role} ${theme}`, `${theme} ${role} color`, `${theme} ${role} colour`],
      ]),
    ),
  ),
}

const known: ReadonlyMap<string, ColumnTarget> = new Map(
  columnTargets.flatMap((target) => {
    const own = isTimePart(target) ? [] : [target, conferenceFields[target].label]
    return [...own, ...(commonWords[target] ?? [])].map(
      (name) => [headingKey(name), target] as const,
    )
  }),
)

/** @returns a heading without case, accents and signs: `Join_From`, `join from` and `Join from:` are one */
function headingKey(heading: string): string {
  return foldText(heading)
    .replace(/\(.*?\)/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** @returns the field that a heading names; undefined for any other heading */
export function targetOfHeading(heading: string): ColumnTarget | undefined {
  return known.get(headingKey(heading)) ?? known.get(headingKey(heading.replace(/[()]/g, ' ')))
}

/**
 * Matches columns to fields by their headings. Of two columns with the same field the first has it;
 * the other waits for somebody to decide.
 *
 * @returns for each column its field; undefined for one that is left out
 */
export function matchColumns(headings: readonly string[]): readonly (ColumnTarget | undefined)[] {
  const used = new Set<ColumnTarget>()
  return headings.map((heading) => {
    const target = targetOfHeading(heading)
    if (target === undefined || used.has(target)) return undefined
    used.add(target)
    return target
  })
}

/** @returns whether a table's first row has headings: it names at least one field and is no data */
export function hasHeadings(first: readonly string[]): boolean {
  return first.some((cell) => targetOfHeading(cell) !== undefined)
}
